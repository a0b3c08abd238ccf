package org.claimwatch.crawler.site.rest;

import java.time.Instant;
import java.util.UUID;
import org.claimwatch.crawler.site.MirrorLink;
import org.claimwatch.crawler.site.MirrorProposal;
import org.claimwatch.crawler.site.MirrorProposal.State;

/** A proposal on the wire. */
record ProposalView(
        long id,
        UUID siteId,
        String url,
        MirrorLink.Reason reason,
        String foundOn,
        Instant firstSeenAt,
        Instant lastSeenAt,
        State state) {
    static ProposalView of(MirrorProposal proposal) {
        return new ProposalView(
                proposal.id(),
                proposal.siteId(),
                proposal.mirror().url().toString(),
                proposal.reason(),
                proposal.foundOn().toString(),
                proposal.firstSeenAt(),
                proposal.lastSeenAt(),
                proposal.state());
    }
}
