package org.claimwatch.crawler.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.claimwatch.crawler.claim.SiteLook.Sight;
import org.claimwatch.crawler.claim.SiteVerdict.Health;
import org.claimwatch.crawler.extract.Posting;
import org.jspecify.annotations.Nullable;

/** What holds of claims whatever a site shows, in whatever order, and whatever people decide. */
class ClaimPropertiesTest {
    private static final UUID SITE = UUID.fromString("b7f8a2de-6f60-4a8d-8f0a-1c7e3f5c9d01");
    private static final Instant START = Instant.parse("2026-03-01T04:00:00Z");
    private static final GroupKey GROUP = GroupKey.of(TestClaims.GROUP);

    /** Names that have beginnings, words and marks in common. */
    private static final String[] TITLES = {
        "Ostremont Foundry",
        "OSTREMONT FOUNDRY",
        "Ostremont Foundry (Updated)",
        "[SOLD] Ostremont Foundry",
        "Ostremont Foundry part 2",
        "Ostremont Fou...",
        "Ostremont",
        "ostremont.example",
        "O******** F******",
        "Ostremont Mills",
        "Fonderie d’Évremont",
        "fonderie d'evremont",
        "Communauté de communes de Valdorsa",
        "Communauté de communes de…",
        "Tarnholt & Quill",
        "Quill",
        "東港病院"
    };

    @Property(tries = 1000, seed = "20260401")
    void samenessIsSymmetricAndIsFoundByKeys(@ForAll("postings") Posting one, @ForAll("postings") Posting other) {
        SameClaim.Reason there = SameClaim.of(PostingIdentity.of(GROUP, one), known(other));
        SameClaim.Reason back = SameClaim.of(PostingIdentity.of(GROUP, other), known(one));

        assertEquals(there, back);
        if (there != null) {
            Set<Long> lookup = PostingIdentity.of(GROUP, one).lookupKeys();
            assertTrue(known(other).keys().stream().anyMatch(lookup::contains), "no key leads to it");
        }
    }

    @Property(tries = 200, seed = "20260402", shrinking = ShrinkingMode.BOUNDED)
    void neitherOrderNorRepetitionChangesWhichClaimsThereAre(
            @ForAll("listings") List<Posting> listing, @ForAll Random random) {
        MemoryLedger inOrder = new MemoryLedger();
        MemoryLedger shuffled = new MemoryLedger();

        inOrder.take(look(START, Sight.WHOLE, listing));
        shuffled.take(look(START, Sight.WHOLE, shuffledTwice(listing, random)));

        assertEquals(names(inOrder), names(shuffled));
    }

    @Property(tries = 200, seed = "20260403", shrinking = ShrinkingMode.BOUNDED)
    void aListingThatIsLookedAtAgainIsNoEventInWhateverOrder(
            @ForAll("listings") List<Posting> listing, @ForAll Random random) {
        MemoryLedger ledger = new MemoryLedger();
        ledger.take(look(START, Sight.WHOLE, listing));
        List<String> names = names(ledger);

        for (int day = 1; day < 5; day++) {
            Instant now = START.plus(Duration.ofDays(day));
            MemoryLedger.Taken taken = ledger.take(look(now, Sight.WHOLE, shuffledTwice(listing, random)));

            assertTrue(taken.changes().stream().allMatch(ClaimChange.SeenAgain.class::isInstance), () -> taken.changes()
                    .toString());
            assertEquals(names, names(ledger));
        }
    }

    /** Three healthy looks over two days that did not show it, or the whole listing having been halved for a month. */
    @Property(tries = 60, seed = "20260404", shrinking = ShrinkingMode.BOUNDED)
    void nothingIsWithdrawnButByHealthyLooksAtTheWhole(@ForAll Random random) {
        MemoryLedger ledger = new MemoryLedger();
        List<Posting> all = distinct(8);
        Map<String, Integer> missed = new HashMap<>();
        Instant now = START;
        ledger.take(look(now, Sight.WHOLE, all));

        for (int i = 0; i < 60; i++) {
            now = now.plus(Duration.ofHours(1 + random.nextInt(30)));
            Sight sight = Sight.values()[random.nextInt(Sight.values().length)];
            int hidden = random.nextInt(4) == 0 ? all.size() / 2 + 1 : random.nextInt(3);
            List<Posting> shown = sight == Sight.UNREAD || sight == Sight.NOTHING
                    ? List.of()
                    : all.subList(random.nextInt(hidden + 1), all.size() - hidden / 2);
            MemoryLedger.Taken taken = ledger.take(look(now, sight, shown));

            Set<String> titles = shown.stream().map(Posting::title).collect(Collectors.toSet());
            boolean counts = taken.verdict().health() == Health.HEALTHY;
            all.forEach(posting -> missed.merge(
                    posting.title(),
                    titles.contains(posting.title()) ? -1000 : counts ? 1 : 0,
                    (a, b) -> b < 0 ? 0 : a + b));
            for (ClaimChange change : taken.changes()) {
                if (change instanceof ClaimChange.Withdrawn withdrawn) {
                    assertEquals(Sight.WHOLE, sight);
                    assertEquals(Health.HEALTHY, taken.verdict().health());
                    assertTrue(missed.get(withdrawn.claim().title()) >= Withdrawal.MIN_LOOKS, missed::toString);
                }
            }
        }
    }

    @Property(tries = 60, seed = "20260405", shrinking = ShrinkingMode.BOUNDED)
    void whateverPeopleDecideNoIdIsLostOrGivenAgainAndNoPostingIsToldTwice(@ForAll Random random) {
        MemoryLedger ledger = new MemoryLedger();
        List<Posting> all = distinct(6);
        ledger.take(look(START, Sight.WHOLE, all));
        Set<UUID> ids = ids(ledger);
        Map<UUID, Instant> firstSeen =
                ledger.claims().stream().collect(Collectors.toMap(Claim::claimId, Claim::firstSeenAt));

        for (int day = 1; day < 8; day++) {
            UUID given = correct(ledger, random);
            Stream.ofNullable(given).forEach(id -> assertTrue(ids.add(id), "given again"));
            MemoryLedger.Taken taken =
                    ledger.take(look(START.plus(Duration.ofDays(day)), Sight.WHOLE, shuffledTwice(all, random)));

            assertTrue(taken.changes().stream().noneMatch(ClaimChange.Appeared.class::isInstance), "told anew");
            assertEquals(ids, ids(ledger));
            firstSeen.forEach((id, at) -> assertEquals(at, claim(ledger, id).firstSeenAt()));
            ledger.claims().stream()
                    .filter(claim -> claim.mergedInto() != null)
                    .forEach(alias -> assertTrue(ids.contains(alias.mergedInto()), "an alias of nothing"));
        }
    }

    /** @return the id that a split gave, if there was one */
    private static @Nullable UUID correct(MemoryLedger ledger, Random random) {
        List<Claim> claims = new ArrayList<>(ledger.claims());
        Collections.shuffle(claims, random);
        Dossier one = ledger.dossier(claims.getFirst());
        UUID newId = UUID.randomUUID();
        Corrected corrected =
                switch (random.nextInt(4)) {
                    case 0 -> Corrected.retract(one);
                    case 1 -> Corrected.merge(one, ledger.dossier(claims.getLast()));
                    case 2 -> Corrected.redact(one);
                    default ->
                        Corrected.split(one, "Split " + newId, one.claim().title(), newId);
                };
        if (!(corrected instanceof Corrected.Done done)) {
            return null;
        }
        done.results().forEach(result -> ledger.keep(result.dossier()));
        return done.results().stream()
                .filter(result -> result.effect() == Corrected.Effect.APPEARED)
                .map(result -> result.dossier().claim().claimId())
                .findFirst()
                .orElse(null);
    }

    @Provide
    Arbitrary<Posting> postings() {
        return Combinators.combine(
                        Arbitraries.of(TITLES),
                        Arbitraries.of("ostremont.example", "quill.example").injectNull(0.6),
                        Arbitraries.of("/a", "/b", "/?id=1", "/?id=2", "/").injectNull(0.2),
                        Arbitraries.of(START, START.plus(Duration.ofDays(1))).injectNull(0.4))
                .as(TestClaims::posting);
    }

    @Provide
    Arbitrary<List<Posting>> listings() {
        return postings().list().ofMinSize(1).ofMaxSize(12);
    }

    private static List<Posting> distinct(int count) {
        List<Posting> postings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            postings.add(TestClaims.posting("Harbour " + (char) ('A' + i) + "lvik Works", "/p/" + i));
        }
        return postings;
    }

    private static List<Posting> shuffledTwice(List<Posting> listing, Random random) {
        List<Posting> shuffled = new ArrayList<>(listing);
        shuffled.addAll(listing.subList(0, random.nextInt(listing.size() + 1)));
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static SiteLook look(Instant now, Sight sight, List<Posting> postings) {
        List<SeenPosting> seen = postings.stream()
                .map(posting -> new SeenPosting(posting, now, TestClaims.CAPTURE, TestClaims.MIRROR))
                .toList();
        return new SiteLook(SITE, TestClaims.GROUP, Source.Kind.OWN_SITE, now, sight, "1", seen);
    }

    private static Dossier known(Posting posting) {
        MemoryLedger ledger = new MemoryLedger();
        ledger.take(look(START, Sight.WHOLE, List.of(posting)));
        return ledger.dossier(ledger.claims().getFirst());
    }

    private static Claim claim(MemoryLedger ledger, UUID id) {
        return ledger.claims().stream()
                .filter(claim -> claim.claimId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Set<UUID> ids(MemoryLedger ledger) {
        return ledger.claims().stream().map(Claim::claimId).collect(Collectors.toCollection(HashSet::new));
    }

    /** By key and place: letters of another case are the same title. */
    private static List<String> names(MemoryLedger ledger) {
        return ledger.claims().stream()
                .map(claim -> TitleKey.of(claim.title()).value() + " " + PostingIdentity.place(claim.link()))
                .sorted()
                .toList();
    }
}
