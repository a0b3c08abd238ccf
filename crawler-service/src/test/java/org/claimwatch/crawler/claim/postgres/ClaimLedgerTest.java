package org.claimwatch.crawler.claim.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.claimwatch.crawler.InDatabase;
import org.claimwatch.crawler.Onions;
import org.claimwatch.crawler.TestDatabase;
import org.claimwatch.crawler.claim.Claim;
import org.claimwatch.crawler.claim.ClaimChange;
import org.claimwatch.crawler.claim.ClaimStatus;
import org.claimwatch.crawler.claim.Dossier;
import org.claimwatch.crawler.claim.SeenPosting;
import org.claimwatch.crawler.claim.SiteLook;
import org.claimwatch.crawler.claim.SiteLook.Sight;
import org.claimwatch.crawler.claim.Source;
import org.claimwatch.crawler.claim.TestClaims;
import org.claimwatch.crawler.extract.Posting;
import org.claimwatch.crawler.extract.PostingStatus;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That the database keeps what the decisions say, from one look to the next. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class ClaimLedgerTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    ClaimLedger ledger;

    @Inject
    ClaimStore claims;

    private Instant now = Instant.parse("2026-03-01T04:00:00Z");
    private UUID site;
    private UUID tracker;
    private String group;

    @BeforeEach
    void watchTwoSites() {
        site = addSite();
        tracker = addSite();
        group = "Group " + site;
    }

    @Test
    void aClaimAppearsIsSeenAgainIsWithdrawnAndRelistedUnderOneId() {
        String[] all = names("Foundry", "Mills", "Harbour", "Works");
        UUID id = look(all).changes().getFirst().claim().claimId();

        List<ClaimChange> again = look(all).changes();
        String[] others = Arrays.copyOfRange(all, 1, 4);
        look(others);
        look(others);
        List<ClaimChange> withdrawn = look(others).changes();
        Claim gone = claim(id);
        ClaimChange relisted = look(all).changes().getFirst();

        assertTrue(again.stream().allMatch(ClaimChange.SeenAgain.class::isInstance));
        assertTrue(withdrawn.getLast() instanceof ClaimChange.Withdrawn, withdrawn.toString());
        assertEquals(ClaimStatus.WITHDRAWN, gone.status());
        assertEquals(relisted.claim(), claim(id));
        assertTrue(relisted instanceof ClaimChange.Relisted, relisted.toString());
        assertEquals(now, claim(id).lastSeenAt());
    }

    @Test
    void whatIsSeenAgainIsMissedFromTheBeginning() {
        String[] all = names("Foundry", "Mills", "Harbour", "Works");
        String[] others = Arrays.copyOfRange(all, 1, 4);
        look(all);
        look(others);
        look(others);
        look(all);

        now = now.plus(DAY);
        look(others);
        now = now.plus(DAY);
        List<ClaimChange> changes = look(others).changes();

        assertTrue(changes.stream().noneMatch(ClaimChange.Withdrawn.class::isInstance), changes.toString());
    }

    @Test
    void aSiteThatAnswersWithoutAListingIsSilentOnce() {
        look(names("Foundry"));

        assertTrue(take(Sight.UNREAD).fellSilent());
        assertFalse(take(Sight.UNREAD).fellSilent());
    }

    @Test
    void aTrackersPostingAndTheGroupsOwnAreOneClaimWithTwoSources() {
        String name = names("Foundry")[0];
        UUID tracked = tracked(group.toUpperCase(java.util.Locale.ROOT), name)
                .changes()
                .getFirst()
                .claim()
                .claimId();

        look(name);

        Claim claim = claim(tracked);
        assertEquals(
                List.of(Source.Kind.TRACKER, Source.Kind.OWN_SITE),
                claim.sources().stream().map(Source::kind).toList());
        assertEquals(site, claim.siteId());
    }

    @Test
    void aTrackersNameForAGroupMayBeAnAlias() {
        InDatabase.execute(
                sessions, "UPDATE site_group SET aliases = ARRAY['Alias " + site + "'] WHERE name = '" + group + "'");
        String name = names("Foundry")[0];
        UUID own = look(name).changes().getFirst().claim().claimId();

        ClaimChange change = tracked("alias " + site, name).changes().getFirst();

        assertEquals(own, change.claim().claimId());
    }

    @Test
    void sitesThatShowANewClaimAtTheSameTimeMakeItOnce() throws Exception {
        String name = names("Foundry")[0];
        List<Future<ClaimLedger.Taken>> looks = new ArrayList<>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 6; i++) {
                boolean own = i % 2 == 0;
                looks.add(threads.submit(() -> own ? look(name) : tracked(group, name)));
            }
        }
        List<UUID> ids = new ArrayList<>();
        for (Future<ClaimLedger.Taken> look : looks) {
            look.get().changes().forEach(change -> ids.add(change.claim().claimId()));
        }

        assertEquals(1, ids.stream().distinct().count());
    }

    @Test
    void aClaimOfBeforeThereWereKeysIsFoundOnceItHasThem() {
        String name = names("Foundry")[0];
        UUID id = look(name).changes().getFirst().claim().claimId();
        InDatabase.execute(sessions, "UPDATE claim SET keys = '{}' WHERE id = '" + id + "'");

        int keyed = InDatabase.run(sessions, session -> claims.keyUnkeyed(session, 1000));

        assertTrue(keyed >= 1, "those of other tests, too");
        assertEquals(id, look(name).changes().getFirst().claim().claimId());
    }

    @Test
    void whatOnlyTrackersListIsCountedAfterADay() {
        long before = InDatabase.run(sessions, claims::countTrackedOnly);
        now = Instant.now().minus(Duration.ofDays(3));
        tracked(group, names("Foundry")[0]);
        look(names("Mills"));

        assertEquals(before + 1, InDatabase.run(sessions, claims::countTrackedOnly));
    }

    @Test
    void aPostingFindsItsClaimAmongMoreThatShareItsNameThanAreLoaded() {
        String name = names("Foundry")[0];
        UUID id = look(name).changes().getFirst().claim().claimId();
        flood(id, 300, TestClaims.keysOf(name));

        ClaimChange again = look(name).changes().getFirst();

        assertTrue(again instanceof ClaimChange.SeenAgain, again.toString());
        assertEquals(id, again.claim().claimId());
        assertEquals(64, byKeys(TestClaims.keysOf(name)).size());
    }

    @Test
    void ofClaimsWithoutNumberTheOldestOfEachKeyAreLoaded() {
        UUID id = look(names("Foundry")).changes().getFirst().claim().claimId();
        List<Long> keys = LongStream.range(0, 160).boxed().toList();
        flood(id, 160 * 64, keys);

        List<Dossier> loaded = byKeys(keys);

        assertEquals(10_000, loaded.size());
        assertEquals(
                160,
                loaded.stream()
                        .filter(dossier -> !dossier.claim().firstSeenAt().isAfter(LONG_AGO.plusSeconds(160)))
                        .count());
    }

    /** Claims that are older than all others, one a second, and have one of these keys each, in turn. */
    private void flood(UUID like, int claims, Collection<Long> keys) {
        InDatabase.execute(sessions, """
                INSERT INTO claim SELECT filled.*
                FROM claim AS one, generate_series(1, %d) AS n,
                     jsonb_populate_record(one, jsonb_build_object(
                       'id', gen_random_uuid(),
                       'first_seen_at', timestamptz '%s' + n * interval '1 second',
                       'keys', jsonb_build_array((CAST('{%s}' AS bigint[]))[1 + n %% %d]))) AS filled
                WHERE one.id = '%s'
                """.formatted(
                        claims,
                        LONG_AGO,
                        keys.stream().map(String::valueOf).collect(Collectors.joining(",")),
                        keys.size(),
                        like));
    }

    private List<Dossier> byKeys(Collection<Long> keys) {
        return InDatabase.run(sessions, session -> claims.byKeys(session, keys));
    }

    /** Of this test only: claims of other groups are found by their names, too. */
    private String[] names(String... names) {
        return Arrays.stream(names)
                .map(name -> name + " " + site.toString().substring(0, 8))
                .toArray(String[]::new);
    }

    private ClaimLedger.Taken look(String... titles) {
        return take(Sight.WHOLE, titles);
    }

    private synchronized Instant later() {
        now = now.plus(DAY);
        return now;
    }

    private ClaimLedger.Taken take(Sight sight, String... titles) {
        Instant at = later();
        List<SeenPosting> postings = Arrays.stream(titles)
                .map(title -> seen(at, title, null, "first.example"))
                .toList();
        return take(new SiteLook(site, group, Source.Kind.OWN_SITE, at, sight, "1", postings));
    }

    private ClaimLedger.Taken tracked(String group, String title) {
        Instant at = later();
        return take(new SiteLook(
                tracker,
                "A tracker",
                Source.Kind.TRACKER,
                at,
                Sight.WHOLE,
                "1",
                List.of(seen(at, title, group, "tracker.example"))));
    }

    private ClaimLedger.Taken take(SiteLook look) {
        return InDatabase.run(sessions, session -> ledger.take(session, look));
    }

    private static SeenPosting seen(Instant at, String title, String group, String mirror) {
        URI link = URI.create("http://" + mirror + "/" + title.hashCode());
        Posting posting = new Posting(
                title,
                null,
                null,
                null,
                null,
                null,
                PostingStatus.ANNOUNCED,
                List.of(),
                null,
                null,
                null,
                link,
                group,
                Map.of());
        return new SeenPosting(posting, at, TestClaims.CAPTURE, mirror);
    }

    private Claim claim(UUID id) {
        return InDatabase.run(sessions, session -> claims.find(session, id));
    }

    private UUID addSite() {
        return InDatabase.addSite(
                sessions, DAY, "http://" + Onions.named(UUID.randomUUID().toString()) + "/");
    }
}
