package org.claimwatch.crawler.extract.profile;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.claimwatch.crawler.extract.PageSource;
import org.jspecify.annotations.Nullable;

/** Where a listing goes on, as its site's profile has it. */
final class FurtherPages {
    private final PageRule rule;
    private final URI page;

    FurtherPages(PageRule rule, URI page) {
        this.rule = rule;
        this.page = page;
    }

    /**
     * @param source needed where the rule says where the link stands
     * @param found as on other sites
     */
    @Nullable
    URI next(@Nullable PageSource source, @Nullable URI found) {
        URI next =
                switch (rule.next()) {
                    case null -> rule.onePage() ? null : found;
                    case Place.Css css when source != null -> first(source, hrefs(css, source));
                    case Place.Pointer pointer when source != null -> first(source, texts(pointer, source));
                    case Place ignored -> null;
                };
        boolean listing = next != null
                && page.getHost().equalsIgnoreCase(next.getHost())
                && !next.equals(page)
                && rule.isListing(next);
        return listing ? next : null;
    }

    private static @Nullable URI first(PageSource source, Stream<String> written) {
        return written.map(source::resolve)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> hrefs(Place.Css css, PageSource source) {
        return css.in(source.document()).stream().map(link -> link.attr("href"));
    }

    private static Stream<String> texts(Place.Pointer pointer, PageSource source) {
        List<PageSource.Data> data = source.data();
        return data.stream().flatMap(each -> pointer.in(each, 1).stream()).map(PageSource.Data::text);
    }
}
