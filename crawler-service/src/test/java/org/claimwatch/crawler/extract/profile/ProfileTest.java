package org.claimwatch.crawler.extract.profile;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimwatch.crawler.Onions;
import org.claimwatch.crawler.site.Group;
import org.claimwatch.crawler.site.Mirror;
import org.claimwatch.crawler.site.Pace;
import org.claimwatch.crawler.site.Site;
import org.claimwatch.crawler.site.SiteKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProfileTest {
    /** Of a machine that does much else. */
    private static final Duration SOON = Duration.ofMinutes(1);

    static List<Arguments> faults() {
        return List.of(
                argumentSet("no YAML", "records: [", 1, "yaml"),
                argumentSet("a list", "- a", 1, "yaml"),
                argumentSet("nothing", "", 1, "yaml"),
                argumentSet("nothing that differs", "groups: [a]", 1, "records"),
                argumentSet("an unknown part", "records: a\nselectors: b", 2, "selectors"),
                argumentSet("a part twice", "records: a\nrecords: b", 2, "records"),
                argumentSet("an unknown field", "records: a\nfields:\n  name: b", 3, "fields.name"),
                argumentSet("an unknown rule", "records: a\nfields:\n  title: {css: b}", 3, "fields.title.css"),
                argumentSet("an empty rule", "records: a\nfields:\n  title: {}", 3, "fields.title"),
                argumentSet("fields without records", "pages: {next: none}\nfields:\n  title: b", 3, "fields"),
                argumentSet("no selector", "records: 'a[['", 1, "records"),
                argumentSet("an unknown pseudo-class", "records: 'a:nonsense'", 1, "records"),
                argumentSet("a slow pseudo-class", "records: 'div:has(div:has(div))'", 1, "records"),
                argumentSet("a selector with a regular expression", "records: 'a[href~=(a+)+$]'", 1, "records"),
                argumentSet("another", "records: 'a:matches((a+)+$)'", 1, "records"),
                argumentSet("a long selector", "records: " + "a".repeat(201), 1, "records"),
                argumentSet("a deep pointer", "records: " + "/a".repeat(17), 1, "records"),
                argumentSet("a selector in data", "records: /a/*\nfields:\n  title: b", 3, "fields.title"),
                argumentSet("data in a document", "records: a\nfields:\n  title: /b", 3, "fields.title"),
                argumentSet("an attribute in data", "records: /a\nfields:\n  title: {attribute: b}", 3, "fields.title"),
                argumentSet("no attribute", rule("attribute: 'a b'"), 3, "fields.title.attribute"),
                argumentSet("no pattern", rule("pattern: '(a'"), 3, "fields.title.pattern"),
                argumentSet("a reference back", rule("pattern: '(a)\\1'"), 3, "fields.title.pattern"),
                argumentSet("look-ahead", rule("pattern: 'a(?=b)'"), 3, "fields.title.pattern"),
                argumentSet(
                        "repetitions that multiply",
                        rule("pattern: '((a{1000}){1000}){10}'"),
                        3,
                        "fields.title.pattern"),
                argumentSet("a long pattern", rule("pattern: " + "a".repeat(201)), 3, "fields.title.pattern"),
                argumentSet("no date format", dated("dates: {format: qqq jjj}"), 4, "dates.format"),
                argumentSet("no zone", dated("dates: {format: d.M.yyyy, zone: Mars}"), 4, "dates.zone"),
                argumentSet("dates without a format", dated("dates: {zone: Z}"), 4, "dates.format"),
                argumentSet("no language", dated("dates: {format: d.M.yyyy}\nlanguage: elvish"), 5, "language"),
                argumentSet("a language of nothing", dated("language: tr"), 4, "language"),
                argumentSet("dates of no field", "records: a\ndates: {format: d.M.yyyy}", 2, "dates"),
                argumentSet("no path of a listing", "pages: {listings: [blog]}", 1, "pages.listings[0]"),
                argumentSet("own page in data", "pages: {own: /a}", 1, "pages.own"),
                argumentSet("no site", "records: a\nsites: [blog]", 2, "sites[0]"),
                argumentSet("a group without a name", "records: a\ngroups: ['']", 2, "groups[0]"),
                argumentSet("an alias", "records: &a b\npages: {next: *a}", 2, "yaml"),
                argumentSet("an object of Java", "records: !!java.net.URL [http://a]", 1, "yaml"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whatIsWrongIsNamedWithItsLine(String yaml, int line, String field) {
        List<ProfileFault> faults = TestProfiles.faultsOf(yaml);

        assertEquals(
                line + " " + field,
                faults.getFirst().line() + " " + faults.getFirst().field(),
                faults::toString);
    }

    @Test
    void allThatIsWrongIsNamedAtOnce() {
        List<ProfileFault> faults =
                TestProfiles.faultsOf("records: 'a[['\nfields:\n  title: {pattern: '('}\n  name: x");

        assertEquals(
                List.of("records", "fields.title.pattern", "fields.name"),
                faults.stream().map(ProfileFault::field).toList());
    }

    static List<Arguments> hostile() {
        return List.of(
                argumentSet("a billion laughs", "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nrecords: *c"),
                argumentSet("10 MB", "records: " + "a".repeat(10_000_000)),
                argumentSet(
                        "10,000 selectors",
                        "records: a\nfields:\n"
                                + IntStream.range(0, 10_000)
                                        .mapToObj(i -> "  f" + i + ": b")
                                        .collect(joining("\n"))),
                argumentSet("1,000 fields", "fields:\n" + "  a: b\n".repeat(1000)),
                argumentSet("deep", "records: " + "[".repeat(8000)),
                argumentSet("deep mappings", "records: " + "{a: ".repeat(3000)),
                argumentSet("a long key", "? " + "a".repeat(15_000) + "\n: b"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aHostileProfileIsRefusedAtOnce(String yaml) {
        List<ProfileFault> faults = assertTimeoutPreemptively(SOON, () -> TestProfiles.faultsOf(yaml));

        assertTrue(faults.size() <= 50, () -> String.valueOf(faults.size()));
    }

    @Test
    void anotherTextIsAnotherRevision() {
        Profile one = TestProfiles.of("records: a");
        Profile other = TestProfiles.of("records: b");

        assertNotEquals(one.revision(), other.revision());
        assertEquals(one.revision(), TestProfiles.of("records: a").revision());
    }

    static Stream<Arguments> sites() {
        UUID id = UUID.fromString("6f2c9f0e-5d0a-4b1f-9a43-0c4d1f3f8a11");
        return Stream.of(
                argumentSet("its group", "groups: [paper lantern]", id, true),
                argumentSet("an alias of its group", "groups: [PLANTERN]", id, true),
                argumentSet("its id", "sites: [" + id + "]", id, true),
                argumentSet("another group", "groups: [Tidewater]", id, false),
                argumentSet("nobody", "language: en", id, false));
    }

    @ParameterizedTest
    @MethodSource("sites")
    void aProfileIsForTheSitesAndGroupsThatItNames(String names, UUID id, boolean expected) {
        Group group = new Group("Paper Lantern", List.of("PLantern"), Pace.USUAL);
        Site site = new Site(
                id,
                "blog",
                group,
                SiteKind.LEAK_SITE,
                List.of(Mirror.of("http://" + Onions.named("paper lantern") + "/")),
                Pace.USUAL,
                TestProfiles.NOW);
        String yaml = names.startsWith("language") ? "records: a" : "records: a\n" + names;

        assertEquals(expected, TestProfiles.of(yaml).isFor(site));
    }

    private static String rule(String rule) {
        return "records: a\nfields:\n  title: {" + rule + "}";
    }

    private static String dated(String rest) {
        return "records: a\nfields:\n  publishedAt: b\n" + rest;
    }
}
