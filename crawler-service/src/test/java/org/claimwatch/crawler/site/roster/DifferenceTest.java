package org.claimwatch.crawler.site.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.claimwatch.crawler.site.Group;
import org.claimwatch.crawler.site.Mirror;
import org.claimwatch.crawler.site.Pace;
import org.claimwatch.crawler.site.Register;
import org.claimwatch.crawler.site.SiteKind;
import org.claimwatch.crawler.site.roster.Difference.AliasesAdded;
import org.claimwatch.crawler.site.roster.Difference.GroupAdded;
import org.claimwatch.crawler.site.roster.Difference.MirrorsAdded;
import org.claimwatch.crawler.site.roster.Difference.SiteAdded;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private final List<Group> groups = new ArrayList<>();
    private final List<Register.Entry> sites = new ArrayList<>();
    private Set<String> hosts = Set.of();

    @Test
    void allOfAListIsNewToAnEmptyRegister() {
        Difference difference = csv(
                "Paper Lantern,blog,http://%one%.onion/,PL,,",
                "Paper Lantern,blog,http://%two%.onion/,,,", "Night Ledger,recent,http://%three%.onion/,,TRACKER,");

        assertTrue(difference.isSound());
        assertEquals(
                List.of(
                        new GroupAdded("Paper Lantern"),
                        new GroupAdded("Night Ledger"),
                        new AliasesAdded("Paper Lantern", List.of("PL")),
                        new SiteAdded("Paper Lantern", "blog", SiteKind.LEAK_SITE, mirrors("one", "two")),
                        new SiteAdded("Night Ledger", "recent", SiteKind.TRACKER, mirrors("three"))),
                difference.changes());
    }

    @Test
    void onlyWhatIsNewIsAddedToASiteThatIsThereAndNothingIsRemoved() {
        UUID site = register("Paper Lantern", "blog", SiteKind.LEAK_SITE, "one", "dead");

        Difference difference =
                csv("Paper Lantern,blog,http://%one%.onion/,,,", "Paper Lantern,blog,http://%two%.onion/,,,");

        assertEquals(List.of(new MirrorsAdded(site, "Paper Lantern", "blog", mirrors("two"))), difference.changes());
        assertEquals(1, difference.known());
        assertEquals(1, difference.notListed());
    }

    @Test
    void aGroupIsTheSameUnderAnAliasAndInOtherCapitals() {
        groups.add(new Group("Paper Lantern", List.of("PL"), Pace.USUAL));
        UUID site = register("Paper Lantern", "blog", SiteKind.LEAK_SITE, "one");

        Difference difference = csv("pl,blog,http://%two%.onion/,,,", "PAPER LANTERN,blog,http://%three%.onion/,,,");

        assertEquals(
                List.of(new MirrorsAdded(site, "Paper Lantern", "blog", mirrors("two", "three"))),
                difference.changes());
    }

    @Test
    void aMirrorUnderTwoGroupsIsAnErrorThatNamesTheOther() {
        register("Velvet Kraken", "wall", SiteKind.LEAK_SITE, "one");

        Difference registered = csv("Paper Lantern,blog,http://%one%.onion/,,,");
        Difference twice = csv("Brass Owl,blog,http://%two%.onion/,,,", "Tin Heron,blog,http://%two%.onion/,,,");

        assertFalse(registered.isSound());
        assertEquals(2, registered.errors().getFirst().line());
        assertEquals("mirror", registered.errors().getFirst().field());
        assertTrue(registered.errors().getFirst().detail().contains("Velvet Kraken"));
        assertEquals(3, twice.errors().getFirst().line());
        assertTrue(twice.errors().getFirst().detail().contains("Brass Owl on line 2"));
    }

    @Test
    void anOnionUnderTwoGroupsIsAnErrorUnlessTheRowSaysThatItIsShared() {
        register("Velvet Kraken", "wall", SiteKind.LEAK_SITE, "one");

        Difference silent = csv("Paper Lantern,blog,http://%one%.onion/other,,,");
        Difference said = csv("Paper Lantern,blog,http://%one%.onion/other,,,yes");
        Difference within = csv("Brass Owl,blog,http://%two%.onion/a,,,", "Tin Heron,blog,http://www.%two%.onion/b,,,");

        assertTrue(silent.errors().getFirst().detail().contains("Velvet Kraken"));
        assertTrue(said.isSound());
        assertEquals(3, within.errors().getFirst().line());
    }

    @Test
    void anAliasThatIsAnotherGroupsNameIsAnError() {
        register("Velvet Kraken", "wall", SiteKind.LEAK_SITE, "one");

        Difference difference = csv("Paper Lantern,blog,http://%two%.onion/,velvet kraken,,");

        assertEquals("aliases", difference.errors().getFirst().field());
    }

    @Test
    void aSiteOfAnotherKindIsAnError() {
        register("Night Ledger", "recent", SiteKind.TRACKER, "one");

        Difference difference = csv("Night Ledger,recent,http://%two%.onion/,,LEAK_SITE,");

        assertEquals("kind", difference.errors().getFirst().field());
        assertEquals(List.of(), difference.changes());
    }

    @Test
    void aClearWebMirrorNeedsItsHostListed() {
        Difference unlisted = csv("Paper Lantern,blog,https://lantern.example/,,,");
        hosts = Set.of("lantern.example");
        Difference listed = csv("Paper Lantern,blog,https://lantern.example/,,,");

        assertEquals("mirror", unlisted.errors().getFirst().field());
        assertTrue(listed.isSound());
    }

    @Test
    void whatAThirdPartyListsAndCannotBeWatchedIsLeftOutAndTheRestIsTaken() {
        register("Velvet Kraken", "wall", SiteKind.LEAK_SITE, "taken");
        String json = """
                [{"name": "lantern", "locations": [{"slug": "http://%one%.onion/"},
                  {"slug": "https://lantern.example/"},
                  {"slug": "http://%taken%.onion/"}]}]
                """;

        Difference difference =
                Difference.of(register(), Rosters.read(RosterFormat.RANSOMWATCH, Rosters.withOnions(json, "")));

        assertTrue(difference.isSound());
        assertEquals(
                List.of(
                        new GroupAdded("lantern"),
                        new SiteAdded("lantern", "leak site", SiteKind.LEAK_SITE, mirrors("one"))),
                difference.changes());
        assertEquals(
                List.of(2, 3), difference.leftOut().stream().map(RowError::line).toList());
    }

    @Test
    void aListThatKnowsGroupsOnlyAddsToTheSiteThatHasOneOfItsMirrors() {
        register("lantern", "archive", SiteKind.LEAK_SITE, "old");
        UUID blog = register("lantern", "blog", SiteKind.LEAK_SITE, "one");
        register("lantern", "copy", SiteKind.TRACKER, "tracked");
        String json = """
                [{"name": "Lantern", "locations": [{"slug": "http://%two%.onion/"}, {"slug": "http://%one%.onion/"},
                  {"slug": "http://%old%.onion/"}]}]
                """;

        Difference difference =
                Difference.of(register(), Rosters.read(RosterFormat.RANSOMWATCH, Rosters.withOnions(json, "")));

        assertEquals(List.of(new MirrorsAdded(blog, "lantern", "blog", mirrors("two"))), difference.changes());
        assertEquals(2, difference.known());
    }

    @Test
    void leavingErrorsOutMakesADifferenceSoundAndStillNamesThem() {
        Difference difference = csv("G,blog,http://%one%.onion/,,,", "G,blog,http://127.0.0.1/,,,");

        Difference without = difference.leavingErrorsOut();

        assertFalse(difference.isSound());
        assertTrue(without.isSound());
        assertEquals(difference.errors(), without.leftOut());
        assertEquals(2, without.changes().size());
    }

    private Difference csv(String... rows) {
        String text = "group,name,mirror,aliases,kind,shared\n" + String.join("\n", rows);
        return Difference.of(register(), Rosters.read(RosterFormat.CSV, Rosters.withOnions(text, "")));
    }

    private Register register() {
        return new Register(groups, sites, hosts);
    }

    private UUID register(String group, String name, SiteKind kind, String... onions) {
        UUID id = UUID.randomUUID();
        if (groups.stream().noneMatch(known -> known.name().equals(group))) {
            groups.add(Group.named(group));
        }
        List<String> urls =
                mirrors(onions).stream().map(mirror -> mirror.url().toString()).toList();
        sites.add(new Register.Entry(id, group, name, kind, urls));
        return id;
    }

    private static List<Mirror> mirrors(String... onions) {
        return List.of(onions).stream()
                .map(onion -> Mirror.of(Rosters.withOnions("http://%" + onion + "%.onion/", "")))
                .toList();
    }
}
