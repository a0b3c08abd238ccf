package org.claimwatch.crawler.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a posting is a claim that is known, and for what reason: the one place where that is decided.
 *
 * <p>Joining two claims hides one from whoever watches for it, keeping one twice tells it twice. The first is worse, so
 * whatever is not clear stays two. Only postings of the group itself, or a tracker's of that group, are ever the same
 * claim: two groups that name one organisation claim it twice.
 *
 * <p>Where a posting could be several claims, and a claim several postings, the stronger reason goes first; each is joined
 * once in a look, because what a site lists side by side it means to be two.
 */
final class SameClaim {
    /** Why they are the same, the strongest first. */
    enum Reason {
        /** Title and link are the same, on whatever mirror. */
        SAME_POSTING,
        /** The title is the same, or one that the claim once had: links change, and mirrors lag. */
        SAME_TITLE,
        /** Only what says how far the group is differs: "(Updated)", "[DISCLOSED]", "(SOLD)", "part 2". */
        SAME_NAME,
        /** The link is the same, and the titles, or the domain, agree with it: a title that was spelt out or corrected. */
        SAME_LINK,
        /** The organisation's domain is the same, and the titles agree with it. */
        SAME_DOMAIN,
        /** One title is the beginning of the other, and they were published on one day. */
        CUT_TITLE
    }

    /** Below this a beginning or a word is common to too many names ("The", "La"). */
    private static final int MIN_LETTERS = 4;

    private SameClaim() {}

    /** Null where it is another claim, or not clear. */
    static @Nullable Reason of(PostingIdentity posting, Dossier dossier) {
        // keys of titles and links are the group's own, so that these two say that it is the same
        boolean sameTitle = dossier.keys().contains(posting.fullKey());
        boolean sameLink = posting.place() != null && dossier.keys().contains(posting.placeKey());
        if (sameTitle && sameLink) {
            return Reason.SAME_POSTING;
        }
        if (sameTitle && posting.domain() == null) {
            return Reason.SAME_TITLE;
        }
        if (!posting.group().equals(GroupKey.of(dossier.claim().group()))) {
            return null;
        }
        boolean sameName = dossier.keys().contains(posting.bareKey());
        if (dossier.claim().isRedacted()) {
            return sameTitle ? Reason.SAME_TITLE : sameName ? Reason.SAME_NAME : null;
        }
        PostingIdentity known = PostingIdentity.of(dossier.claim());
        boolean sameDomain = posting.domain() != null && dossier.keys().contains(posting.domainKey());
        boolean otherDomain = posting.domain() != null && known.domain() != null && !sameDomain;
        if ((sameTitle || sameName) && (!otherDomain || sameLink)) {
            return sameTitle ? Reason.SAME_TITLE : Reason.SAME_NAME;
        }
        boolean cut = isCut(posting, known);
        boolean related = cut || isMasked(posting, known) || sharesItsWords(posting, known);
        if (sameLink && (sameDomain || related && !otherDomain)) {
            return Reason.SAME_LINK;
        }
        if (sameDomain && related) {
            return Reason.SAME_DOMAIN;
        }
        boolean sameDate = posting.date() != null && posting.date().equals(known.date());
        return cut && sameDate && !otherDomain ? Reason.CUT_TITLE : null;
    }

    /**
     * Whether claims of two groups name one organisation: by its domain, or by a name that is no common word and that no
     * domain contradicts. It links them, and joins nothing.
     */
    static boolean isSameOrganisation(PostingIdentity posting, Dossier other) {
        if (other.claim().isSettled()
                || posting.group().equals(GroupKey.of(other.claim().group()))) {
            return false;
        }
        if (posting.domain() != null && other.keys().contains(posting.domainKey())) {
            return true;
        }
        String otherDomain = PostingIdentity.of(other.claim()).domain();
        return (posting.domain() == null || otherDomain == null)
                && posting.bare().words().size() > 1
                && other.keys().contains(posting.bareKey());
    }

    private static boolean isCut(PostingIdentity one, PostingIdentity other) {
        return isBeginning(one, other) || isBeginning(other, one);
    }

    private static boolean isBeginning(PostingIdentity shorter, PostingIdentity longer) {
        String beginning = shorter.bare().compact();
        String whole = longer.bare().compact();
        int enough = shorter.cut() ? MIN_LETTERS : PostingIdentity.LONG_HEAD;
        return beginning.length() >= enough && whole.length() > beginning.length() && whole.startsWith(beginning);
    }

    /** All words of the one stand in the other, or both are the same without spaces. */
    private static boolean sharesItsWords(PostingIdentity one, PostingIdentity other) {
        List<String> ours = words(one);
        List<String> theirs = words(other);
        List<String> fewer = ours.size() <= theirs.size() ? ours : theirs;
        Set<String> more = new HashSet<>(ours.size() <= theirs.size() ? theirs : ours);
        return String.join("", ours).equals(String.join("", theirs))
                || more.containsAll(fewer) && fewer.stream().anyMatch(word -> word.length() >= MIN_LETTERS);
    }

    /** Of a title that is a domain, without its last label. */
    private static List<String> words(PostingIdentity identity) {
        List<String> words = identity.bare().words();
        boolean isDomain = identity.domain() != null
                && words.size() > 1
                && identity.domain().replaceAll("[.-]", " ").equals(String.join(" ", words));
        return isDomain ? words.subList(0, words.size() - 1) : words;
    }

    /** "A*** C***" and what it hides: the letters that show are those of the name. */
    private static boolean isMasked(PostingIdentity one, PostingIdentity other) {
        return hides(one.masked(), other) || hides(other.masked(), one);
    }

    private static boolean hides(@Nullable String masked, PostingIdentity open) {
        if (masked == null || open.masked() != null) {
            return false;
        }
        String whole = open.bare().compact();
        int first = masked.indexOf('*');
        int last = masked.lastIndexOf('*');
        String before = masked.substring(0, first);
        String after = masked.substring(last + 1);
        int shown = before.length() + after.length();
        return shown > 0 && shown < whole.length() && whole.startsWith(before) && whole.endsWith(after);
    }
}
