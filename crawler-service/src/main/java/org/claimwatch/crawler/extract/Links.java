package org.claimwatch.crawler.extract;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.claimwatch.crawler.masking.DownloadLink;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The links of a page, each resolved once: where they lead, and which of them stay on the site. */
final class Links {
    /** An organisation is linked by its front page; of a host of which so many pages are linked the site is one itself. */
    private static final int SEVERAL_PAGES = 4;

    /**
     * @param href as written
     * @param target null where it leads nowhere on the web
     * @param own whether it leads to the same site, on whatever host: sites link to their mirrors and to their clear-web address
     * @param download whether it leads to a file
     */
    record Link(String href, @Nullable URI target, boolean own, boolean download) {}

    private final URI base;
    private final Map<String, @Nullable URI> resolved = new HashMap<>();
    private final Map<String, Link> known = new HashMap<>();
    private final Set<String> ownHosts = new HashSet<>();

    private Links(URI base) {
        this.base = base;
        this.ownHosts.add(base.getHost().toLowerCase(Locale.ROOT));
    }

    /** @param base of the links in it */
    static Links of(Element root, URI base) {
        Links links = new Links(base);
        Map<String, Set<String>> pages = new HashMap<>();
        root.stream()
                .filter(element -> element.normalName().equals("a") && element.hasAttr("href"))
                .forEach(anchor -> {
                    URI target = links.resolve(anchor.attr("href"));
                    if (target != null && !Hosts.isService(target.getHost())) {
                        pages.computeIfAbsent(target.getHost().toLowerCase(Locale.ROOT), host -> new HashSet<>())
                                .add(target.getPath());
                    }
                });
        pages.forEach((host, paths) -> {
            if (paths.size() >= SEVERAL_PAGES) {
                links.ownHosts.add(host);
            }
        });
        return links;
    }

    Link of(String href) {
        return known.computeIfAbsent(href, this::read);
    }

    private Link read(String href) {
        URI target = resolve(href);
        String address = target == null ? href : target.toString();
        return new Link(href, target, target != null && isOwn(target), DownloadLink.is(address));
    }

    private boolean isOwn(URI target) {
        String host = target.getHost().toLowerCase(Locale.ROOT);
        return ownHosts.contains(host) || host.contains(".onion");
    }

    private @Nullable URI resolve(String href) {
        if (!resolved.containsKey(href)) {
            resolved.put(href, resolve(base, href));
        }
        return resolved.get(href);
    }

    /** An absolute http URL with a host, or null: mailto:, javascript:, magnet: and the place on the same page are none. */
    static @Nullable URI resolve(URI base, String href) {
        String written = href.strip();
        if (written.isEmpty() || written.startsWith("#")) {
            return null;
        }
        try {
            URI target = base.resolve(new URI(written.replace(" ", "%20")));
            boolean web = "http".equalsIgnoreCase(target.getScheme()) || "https".equalsIgnoreCase(target.getScheme());
            return web && target.getHost() != null ? target : null;
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }
}
