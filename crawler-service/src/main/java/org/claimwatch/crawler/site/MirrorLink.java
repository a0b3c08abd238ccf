package org.claimwatch.crawler.site;

import java.net.URI;

/**
 * An address on a site's page that looks like another mirror of it.
 *
 * @param reason why it looks so
 * @param foundOn the page
 */
public record MirrorLink(Mirror mirror, Reason reason, URI foundOn) {
    public enum Reason {
        /** The words around it call it a mirror, a new domain, or the like. */
        CALLED_MIRROR,
        /** It stands, as a bare address, in a list of such addresses. */
        AMONG_ADDRESSES
    }
}
