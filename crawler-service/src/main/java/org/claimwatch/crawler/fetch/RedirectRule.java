package org.claimwatch.crawler.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a server may send us: to http and https URLs of the site's own hosts, which are onion names and those of the clear
 * web that an operator listed. Every hop is held to it. An IP literal or a name of the local network is refused even where
 * somebody listed it.
 */
public final class RedirectRule {
    /** As many as browsers of the day grant (20) serve loops only; sites use one or two. */
    public static final int MAX_HOPS = 5;

    private final Set<String> hosts;

    public RedirectRule(Set<String> hosts) {
        this.hosts = hosts.stream().filter(HostName::isInTheWorld).collect(Collectors.toUnmodifiableSet());
    }

    /** The URL that a {@code Location} leads to, or null where it may not be followed. */
    public @Nullable URI target(URI from, String location) {
        try {
            URI target = from.resolve(new URI(location.strip()));
            return allows(target) ? target : null;
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    /** Whether a URL may be fetched for this site at all. */
    public boolean allows(URI url) {
        String scheme = url.getScheme();
        return ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))
                && url.getRawUserInfo() == null
                && url.getHost() != null
                && hosts.contains(url.getHost().toLowerCase(Locale.ROOT));
    }
}
