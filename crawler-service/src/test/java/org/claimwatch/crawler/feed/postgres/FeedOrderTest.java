package org.claimwatch.crawler.feed.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.claimwatch.crawler.InDatabase;
import org.claimwatch.crawler.Onions;
import org.claimwatch.crawler.TestDatabase;
import org.claimwatch.crawler.claim.Claim;
import org.claimwatch.crawler.claim.TestClaims;
import org.claimwatch.crawler.claim.postgres.ClaimStore;
import org.claimwatch.crawler.feed.ClaimEvent;
import org.claimwatch.crawler.feed.EventType;
import org.claimwatch.crawler.feed.FeedPosition;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The feed's one promise, against a real PostgreSQL: whoever reads on from the last event that it has, misses none, sees
 * none twice, and sees all in order, whatever transactions do meanwhile. Taking the lock out of
 * {@link ClaimFeed#append} makes this fail within the first hundreds of events.
 */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class FeedOrderTest {
    private static final int WRITERS = 8;
    private static final int TRANSACTIONS_EACH = 60;
    private static final int READERS = 4;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    ClaimFeed feed;

    @Inject
    ClaimStore claims;

    @Test
    void noReaderMissesAnEventOrSeesOneTwiceOrOutOfOrder() throws Exception {
        long seed = Long.getLong("feed.seed", System.nanoTime());
        System.out.println("feed.seed=" + seed);
        Claim claim = storedClaim();
        @Nullable FeedPosition start = end();
        Set<String> committed = new ConcurrentSkipListSet<>();
        AtomicBoolean written = new AtomicBoolean();

        List<List<StoredEvent>> seen;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<StoredEvent>>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                Random random = new Random(seed + i);
                readers.add(threads.submit(() -> readAll(start, written, random)));
            }
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                Random random = new Random(seed - 1 - i);
                String writer = "writer " + i;
                writers.add(threads.submit(() -> write(writer, claim, random, committed)));
            }
            try {
                for (Future<?> writer : writers) {
                    writer.get();
                }
            } finally {
                written.set(true);
            }
            seen = results(readers);
        }

        assertFalse(committed.isEmpty());
        for (List<StoredEvent> events : seen) {
            List<Long> sequences = events.stream().map(StoredEvent::sequence).toList();
            assertEquals(List.copyOf(new TreeSet<>(sequences)), sequences, "in order and once, seed " + seed);
            Set<String> missed = new TreeSet<>(committed);
            events.forEach(event -> missed.remove(text(event)));
            assertEquals(Set.of(), missed, "none missed, seed " + seed);
            assertEquals(committed.size(), events.size(), "none that was rolled back, seed " + seed);
        }
    }

    /** Transactions of 1 to 3 events, some slow before the end, a quarter rolled back after they appended. */
    private void write(String writer, Claim claim, Random random, Set<String> committed) {
        for (int i = 0; i < TRANSACTIONS_EACH; i++) {
            List<String> texts = new ArrayList<>();
            for (int event = 0; event <= random.nextInt(3); event++) {
                texts.add(writer + " transaction " + i + " event " + event);
            }
            List<ClaimEvent> events = texts.stream()
                    .map(text -> new ClaimEvent(
                            EventType.CHANGED,
                            TestClaims.withDescription(claim, text),
                            List.of(),
                            claim.sources().getFirst(),
                            null))
                    .toList();
            boolean rollBack = random.nextInt(4) == 0;
            Duration before = Duration.ofMillis(random.nextInt(3));
            Duration after = Duration.ofMillis(random.nextInt(5));
            transaction(session -> pause(session, before)
                    .chain(() -> feed.append(session, events))
                    .chain(() -> pause(session, after))
                    .invoke(() -> {
                        if (rollBack) {
                            session.currentTransaction().markForRollback();
                        }
                    }));
            if (!rollBack) {
                committed.addAll(texts);
            }
        }
    }

    private List<StoredEvent> readAll(@Nullable FeedPosition start, AtomicBoolean written, Random random) {
        List<StoredEvent> events = new ArrayList<>();
        FeedPosition position = start;
        while (true) {
            boolean last = written.get();
            FeedPosition after = position;
            int limit = 1 + random.nextInt(7);
            FeedRead.Batch batch = (FeedRead.Batch) transaction(session -> feed.read(session, after, limit));
            events.addAll(batch.events());
            if (!batch.events().isEmpty()) {
                position =
                        new FeedPosition(batch.epoch(), batch.events().getLast().sequence());
            } else if (last) {
                return events;
            }
        }
    }

    private Uni<Void> pause(Mutiny.Session session, Duration length) {
        return session.createNativeQuery("SELECT 1 FROM pg_sleep(:seconds)", Integer.class)
                .setParameter("seconds", length.toMillis() / 1000.0)
                .getSingleResult()
                .replaceWithVoid();
    }

    private Claim storedClaim() {
        UUID site = InDatabase.addSite(sessions, Duration.ofDays(1), "http://" + Onions.named("feed order") + "/");
        Claim claim = TestClaims.of(site, "Ville d’Exemple", Instant.parse("2026-03-01T10:00:00Z"));
        transaction(session -> claims.save(session, List.of(TestClaims.dossier(claim))));
        return claim;
    }

    private @Nullable FeedPosition end() {
        long last = transaction(session -> feed.append(session, List.of()));
        FeedRead.Batch batch = (FeedRead.Batch) transaction(session -> feed.read(session, null, 1));
        return last == 0 ? null : new FeedPosition(batch.epoch(), last);
    }

    private <T> T transaction(Function<Mutiny.Session, Uni<T>> work) {
        return InDatabase.run(sessions, work);
    }

    private static List<List<StoredEvent>> results(List<Future<List<StoredEvent>>> readers)
            throws InterruptedException, ExecutionException {
        List<List<StoredEvent>> results = new ArrayList<>();
        for (Future<List<StoredEvent>> reader : readers) {
            results.add(reader.get());
        }
        return results;
    }

    private static String text(StoredEvent event) {
        return event.data().replaceAll(".*\"description\": \"([^\"]*)\".*", "$1");
    }
}
