package org.claimwatch.crawler.extract.profile;

import com.google.re2j.Pattern;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which pages of a site are what.
 *
 * @param listings paths, with queries, of the pages that list claims; * is any characters. None: every page may
 * @param next where the link to the next page stands; null where it is found as on other sites
 * @param onePage there is no next page, whatever looks like a link to it
 * @param own where on a claim's own page the text about the organisation stands; null where it is found as on other sites
 */
public record PageRule(List<Pattern> listings, @Nullable Place next, boolean onePage, Place.@Nullable Css own) {
    static final PageRule NONE = new PageRule(List.of(), null, false, null);

    /** As many kinds of addresses as a site has, some more. */
    static final int MAX_LISTINGS = 20;

    static final int MAX_LISTING = 200;

    public PageRule {
        listings = List.copyOf(listings);
    }

    /** @throws IllegalArgumentException saying what is wrong */
    static Pattern listing(String written) {
        if (!written.startsWith("/") || written.length() > MAX_LISTING) {
            throw new IllegalArgumentException(
                    "must be a path that begins with /, of at most " + MAX_LISTING + " characters");
        }
        return Pattern.compile(
                Arrays.stream(written.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }

    boolean isListing(URI url) {
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String whole = url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
        return listings.isEmpty()
                || listings.stream().anyMatch(listing -> listing.matcher(whole).matches());
    }
}
