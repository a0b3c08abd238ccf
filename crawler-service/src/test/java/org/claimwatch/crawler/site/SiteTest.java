package org.claimwatch.crawler.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.claimwatch.crawler.Onions;
import org.claimwatch.crawler.site.Pace.Faster;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteTest {
    private static final Instant NOW = Instant.parse("2026-03-01T17:00:00Z");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "nothing was said          | -    | -    | -    | -    | PT10M",
                "the site's own            | PT1H | -    | -    | -    | PT1H",
                "the group's               | -    | -    | PT2H | -    | PT2H",
                "the site's before group's | PT1H | -    | PT2H | -    | PT1H",
                "the site's faster         | PT1H | PT5M | -    | -    | PT5M",
                "the group's faster        | PT1H | -    | -    | PT3M | PT3M",
                "the fastest of both       | -    | PT2M | -    | PT3M | PT2M",
                "the fastest, other way    | -    | PT5M | -    | PT3M | PT3M",
            })
    void theIntervalIsTheSitesElseTheGroupsElseTheUsualAndAFasterOneGoesFirst(
            String label,
            @Nullable Duration own,
            @Nullable Duration ownFaster,
            @Nullable Duration ofGroup,
            @Nullable Duration ofGroupFaster,
            Duration expected) {
        Site site = site(pace(own, ownFaster), pace(ofGroup, ofGroupFaster), "http://" + Onions.named("paced") + "/");

        Duration every = site.visitEvery(Duration.ofMinutes(10), NOW);

        assertEquals(expected, every);
    }

    @Test
    void aFasterPeriodEndsAtItsInstant() {
        Site site = site(pace(null, Duration.ofMinutes(2)), Pace.USUAL, "http://" + Onions.named("ends") + "/");

        Duration last = site.visitEvery(Duration.ofMinutes(10), NOW.plusSeconds(59));
        Duration after = site.visitEvery(Duration.ofMinutes(10), NOW.plusSeconds(60));

        assertEquals(Duration.ofMinutes(2), last);
        assertEquals(Duration.ofMinutes(10), after);
    }

    @ParameterizedTest
    @CsvSource({"PT9M59S,", "PT24H0.001S,", ",PT1M59S", ",PT11M"})
    void anIntervalThatIsTooShortOrTooLongIsRefused(@Nullable Duration every, @Nullable Duration faster) {
        assertThrows(IllegalArgumentException.class, () -> pace(every, faster));
    }

    @Test
    void itsHostsOutsideOfTorAreTold() {
        String onion = Onions.named("both");
        Site site = site(Pace.USUAL, Pace.USUAL, "http://" + onion + "/", "https://Leaks.Example/list");

        assertEquals(Set.of(onion, "leaks.example"), site.hosts());
        assertEquals(Set.of("leaks.example"), site.clearWebHosts());
    }

    @ParameterizedTest
    @CsvSource({"paper lantern", "'Lantern,LANTERN'", "''"})
    void aGroupsNamesAreAllDifferent(String aliases) {
        List<String> list = List.of(aliases.split(","));

        assertThrows(IllegalArgumentException.class, () -> new Group("Paper Lantern", list, Pace.USUAL));
    }

    private static Pace pace(@Nullable Duration every, @Nullable Duration faster) {
        return new Pace(every, faster == null ? null : new Faster(faster, NOW.plusSeconds(60)));
    }

    private static Site site(Pace pace, Pace ofGroup, String... mirrors) {
        Group group = new Group("Paper Lantern", List.of(), ofGroup);
        List<Mirror> parsed = List.of(mirrors).stream().map(Mirror::of).toList();
        return new Site(UUID.randomUUID(), "blog", group, SiteKind.LEAK_SITE, parsed, pace, NOW);
    }
}
