package org.claimwatch.standalone.leaksite;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A group's site: what it answers, given what the group has put on it. */
sealed interface LeakSite permits CardGrid, FrenchTable, JsonApi {
    String group();

    /** Where the listing is found: a path, with a slash before it. */
    String listing();

    /** What stands on it from the beginning, newest first. */
    List<Posting> firstPostings(Instant now);

    /**
     * The page at that address, or empty where there is none.
     *
     * @param pathAndQuery as a browser asks for it
     * @param postings newest first
     */
    Optional<WebPage> page(String pathAndQuery, List<Posting> postings, Instant now);

    /** @param mediaType of the body, which is UTF-8 */
    record WebPage(String mediaType, String body) {
        static WebPage html(String body) {
            return new WebPage("text/html; charset=utf-8", body);
        }
    }
}
