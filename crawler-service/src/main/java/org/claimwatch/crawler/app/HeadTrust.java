package org.claimwatch.crawler.app;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimwatch.crawler.claim.SeenPosting;
import org.claimwatch.crawler.claim.TitleKey;

/**
 * Whether a listing has its new postings where looks at its head find them. Most have the newest first; of one that is
 * sorted by name, a look at the head would be proof of nothing.
 */
final class HeadTrust {
    private HeadTrust() {}

    /**
     * How many postings of a walk over all pages are new and stand beyond the page at which a look at the head ends.
     *
     * @param postings in the order of the listing
     * @param added titles of the claims that nobody knew before
     */
    static int missed(List<SeenPosting> postings, Set<TitleKey> added) {
        Set<TitleKey> missed = new HashSet<>();
        boolean beyond = false;
        for (int i = 0; i < postings.size(); i++) {
            TitleKey title = TitleKey.of(postings.get(i).posting().title());
            if (beyond && added.contains(title)) {
                missed.add(title);
            }
            beyond |= endsItsPage(postings, i) && !added.contains(title);
        }
        return missed.size();
    }

    private static boolean endsItsPage(List<SeenPosting> postings, int i) {
        return i + 1 == postings.size()
                || !postings.get(i + 1).capture().equals(postings.get(i).capture());
    }
}
