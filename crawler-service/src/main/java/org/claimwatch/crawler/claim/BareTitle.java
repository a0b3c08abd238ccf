package org.claimwatch.crawler.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A title without what groups write around a name to say how far they are: "(Updated)", "[DISCLOSED]", "SOLD –", "part 2".
 * Words that also stand in names ("data", "full", "new") go only where a bracket or a dash sets them apart.
 */
final class BareTitle {
    private static final Pattern BRACKETED = Pattern.compile("[(\\[{<«【]([^()\\[\\]{}<>«»【】]{1,60})[)\\]}>»】]");
    private static final Pattern APART = Pattern.compile("\\s+[-–—|/:]+\\s+|:\\s+|\\s*\\|\\s*");

    private static final Set<String> SAYS_HOW_FAR = Set.of(
            "updated",
            "update",
            "upd",
            "sold",
            "disclosed",
            "published",
            "leaked",
            "unpublished",
            "part",
            "mise",
            "jour");
    private static final Set<String> MAY_BE_A_NAME = Set.of(
            "a",
            "and",
            "archive",
            "archives",
            "available",
            "breach",
            "closed",
            "data",
            "days",
            "database",
            "download",
            "dump",
            "en",
            "evidence",
            "expired",
            "files",
            "first",
            "for",
            "free",
            "full",
            "hacked",
            "in",
            "is",
            "last",
            "leak",
            "left",
            "ligne",
            "link",
            "links",
            "negotiation",
            "negotiations",
            "new",
            "not",
            "now",
            "of",
            "on",
            "out",
            "paid",
            "partial",
            "pay",
            "pending",
            "private",
            "proof",
            "proofs",
            "publication",
            "public",
            "published",
            "ready",
            "release",
            "released",
            "sale",
            "samples",
            "second",
            "soon",
            "stage",
            "stolen",
            "the",
            "third",
            "time",
            "to",
            "up",
            "uploaded",
            "vendu",
            "vol",
            "volume",
            "will",
            "be",
            "with",
            "publié",
            "publie",
            "divulgue",
            "vendue");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}|i{1,3}|iv|vi{0,3}|\\d{1,2}of\\d{1,2}");

    private BareTitle() {}

    /** The key of what is left; of the whole title where nothing would be. */
    static TitleKey of(String title) {
        TitleKey bare = TitleKey.of(withoutApart(withoutBracketed(title)));
        List<String> all = bare.words();
        List<String> words = withoutEnds(all);
        return words.size() == all.size() ? bare : new TitleKey(String.join(" ", words));
    }

    private static String withoutBracketed(String title) {
        if (title.chars().noneMatch(c -> "([{<«【".indexOf(c) >= 0)) {
            return title;
        }
        String without = BRACKETED.matcher(title).replaceAll(found -> saysNothingElse(found.group(1)) ? " " : "$0");
        return TitleKey.of(without).words().isEmpty() ? title : without;
    }

    private static String withoutApart(String title) {
        if (title.chars().noneMatch(c -> "-–—|/:".indexOf(c) >= 0)) {
            return title;
        }
        String[] pieces = APART.split(title);
        List<String> names =
                Arrays.stream(pieces).filter(piece -> !saysNothingElse(piece)).toList();
        return names.isEmpty() || names.size() == pieces.length ? title : String.join(" ", names);
    }

    private static boolean saysNothingElse(String text) {
        List<String> words = TitleKey.of(text).words();
        return words.stream().anyMatch(word -> !NUMBER.matcher(word).matches())
                && words.stream()
                        .allMatch(word -> SAYS_HOW_FAR.contains(word)
                                || MAY_BE_A_NAME.contains(word)
                                || NUMBER.matcher(word).matches());
    }

    /** Only the plain words, and a number only behind one of them: "Studio 54" keeps its own. */
    private static List<String> withoutEnds(List<String> words) {
        int start = 0;
        int end = words.size();
        while (end - start > 1 && isPart(words, start, end)) {
            end -= 2;
        }
        while (end - start > 1
                && SAYS_HOW_FAR.contains(words.get(end - 1))
                && !words.get(end - 1).equals("part")) {
            end--;
        }
        while (end - start > 1 && isPart(words, start, end)) {
            end -= 2;
        }
        while (end - start > 1
                && SAYS_HOW_FAR.contains(words.get(start))
                && !words.get(start).equals("part")) {
            start++;
        }
        return words.subList(start, end);
    }

    private static boolean isPart(List<String> words, int start, int end) {
        return end - start > 2
                && NUMBER.matcher(words.get(end - 1)).matches()
                && SAYS_HOW_FAR.contains(words.get(end - 2));
    }
}
