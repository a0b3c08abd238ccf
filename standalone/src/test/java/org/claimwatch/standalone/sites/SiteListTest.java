package org.claimwatch.standalone.sites;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SiteListTest {
    private static final String ONE = "http://" + "a".repeat(56) + ".onion/";
    private static final String OTHER = "https://www." + "b".repeat(56) + ".onion/posts?all=1";

    private static List<ListedSite> sites(String text) {
        return switch (SiteList.parse(text)) {
            case SiteList.Sites(List<ListedSite> sites) -> sites;
            case SiteList.Mistakes(List<Mistake> mistakes) -> throw new AssertionError(mistakes);
        };
    }

    @Test
    void theExampleListsNothing() throws IOException {
        assertEquals(List.of(), sites(SiteList.example()));
    }

    @Test
    void rowsOfTheSameGroupAndNameAreMirrorsOfOneSite() {
        List<ListedSite> sites =
                sites("group,name,mirror\n\nTin Orchard,blog," + ONE + "\nTin Orchard,blog," + OTHER + "\n");

        assertEquals(
                List.of(new ListedSite(
                        "Tin Orchard",
                        "blog",
                        List.of(new ListedSite.Mirror(3, ONE), new ListedSite.Mirror(4, OTHER)))),
                sites);
    }

    @Test
    void quotesCommentsBlanksAndAByteOrderMarkAreUnderstood() {
        List<ListedSite> sites =
                sites("\uFEFF# mine\r\ngroup,name,mirror\r\n\"Salt, \"\"&\"\" Ash\" , blog," + ONE + "\r\n");

        assertEquals(List.of(new ListedSite("Salt, \"&\" Ash", "blog", List.of(new ListedSite.Mirror(3, ONE)))), sites);
    }

    record Wrong(String label, String text, String mistake) {
        @Override
        public String toString() {
            return label;
        }
    }

    static List<Wrong> wrong() {
        String onion = "must be http:// or https:// with a v3 onion address (56 letters and digits before .onion)";
        return List.of(
                new Wrong("no header", "Tin Orchard,blog," + ONE, "line 1, header: must be group,name,mirror"),
                new Wrong(
                        "a field too few", "group,name,mirror\nTin Orchard," + ONE, "line 2, row: has 2 fields, not 3"),
                new Wrong("no name", "group,name,mirror\nTin Orchard,," + ONE, "line 2, name: is empty"),
                new Wrong("an open quote", "group,name,mirror\nA,\"b," + ONE, "line 2, name: a quote is not closed"),
                new Wrong("not onion", "group,name,mirror\nA,b,http://leaks.example/", "line 2, mirror: " + onion),
                new Wrong(
                        "an old onion",
                        "group,name,mirror\nA,b,http://abcdefghij234567.onion/",
                        "line 2, mirror: " + onion),
                new Wrong("no scheme", "group,name,mirror\nA,b," + ONE.substring(7), "line 2, mirror: " + onion),
                new Wrong(
                        "credentials",
                        "group,name,mirror\nA,b," + ONE.replace("//", "//me:me@"),
                        "line 2, mirror: " + onion),
                new Wrong(
                        "a mirror twice",
                        "group,name,mirror\nA,b," + ONE + "\nC,d," + ONE,
                        "line 3, mirror: stands on line 2 already"));
    }

    @ParameterizedTest
    @MethodSource
    void wrong(Wrong wrong) {
        SiteList.Parsed parsed = SiteList.parse(wrong.text());

        assertEquals(
                wrong.mistake(),
                switch (parsed) {
                    case SiteList.Sites sites -> "taken";
                    case SiteList.Mistakes(List<Mistake> mistakes) ->
                        mistakes.getFirst().toString();
                });
    }
}
