package org.claimwatch.crawler.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimwatch.crawler.claim.SiteLook.Sight;
import org.claimwatch.crawler.extract.Posting;
import org.claimwatch.crawler.extract.PostingStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A year of a site as a script has it: postings come, singly and in floods, are renamed, published, taken down and put up
 * again. It is looked at three times a day through whatever the year brings: two mirrors of which one lags, months of outage,
 * layouts that are not read, or by half, a reader that gets better, a tracker that repeats some of it. At the end, and on
 * the way, the ledger says what the script says, and nothing else.
 */
class SimulatedYearTest {
    private static final UUID SITE = new UUID(1, 1);
    private static final UUID TRACKER = new UUID(1, 2);
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int DAYS = 365;
    private static final int LOOKS_A_DAY = 3;
    private static final int FIRST_PAGE = 20;
    private static final Duration LAG = Duration.ofHours(30);

    /** Two months in which no mirror answers; a flood of postings falls into them. */
    private static final int OUTAGE = 100;

    private static final int BACK = 160;

    /** Long enough for a withdrawal in a time without troubles. */
    private static final int SETTLED_BEFORE = 12;

    /** What the group does, as nobody else knows it. */
    private static final class Script {
        record Post(
                int number,
                Instant posted,
                @Nullable Instant removed,
                @Nullable Instant back,
                Instant edited) {
            boolean isUp(Instant at) {
                boolean up = !posted.isAfter(at) && (removed == null || removed.isAfter(at));
                return up || back != null && !back.isAfter(at);
            }

            String name() {
                return "Organisation " + word(number / 26) + " " + word(number % 26);
            }

            private static String word(int number) {
                return List.of(
                                        "Ostremont",
                                        "Tarnholt",
                                        "Quillbridge",
                                        "Fennmoor",
                                        "Valdorsa",
                                        "Harbour",
                                        "Lindmark",
                                        "Orrin",
                                        "Pellworth",
                                        "Skarn",
                                        "Tolmere",
                                        "Ubrecht",
                                        "Vantry")
                                .get(number % 13)
                        + (number / 13 == 0 ? "" : "x".repeat(number / 13));
            }

            Posting at(Instant at) {
                boolean late = !edited.isAfter(at);
                String title = late
                        ? List.of(
                                        name() + " (Updated)",
                                        "[DISCLOSED] " + name(),
                                        name().toUpperCase(java.util.Locale.ROOT) + " - part 2")
                                .get(number % 3)
                        : name();
                return new Posting(
                        title,
                        late ? "All of it." : "Documents, " + at.toEpochMilli() % 97 + " files.",
                        null,
                        null,
                        posted,
                        null,
                        late ? PostingStatus.PUBLISHED : PostingStatus.ANNOUNCED,
                        null,
                        null,
                        URI.create("http://site.example/post/" + number + "?session=" + at.getEpochSecond()));
            }
        }

        final List<Post> posts = new ArrayList<>();
        final Map<TitleKey, Integer> byName = new HashMap<>();

        Script(Random random) {
            IntStream.range(0, 30).forEach(i -> add(random, START.minus(Duration.ofDays(1 + random.nextInt(300)))));
            for (int day = 1; day < DAYS - SETTLED_BEFORE; day++) {
                int today = day % 90 == 45 ? 40 : random.nextInt(3) == 0 ? 1 : 0;
                for (int i = 0; i < today; i++) {
                    add(random, START.plus(Duration.ofMinutes(day * 1440L + random.nextInt(1400))));
                }
            }
        }

        private void add(Random random, Instant posted) {
            Instant up = posted.isAfter(START) ? posted : START;
            Instant removed = random.nextInt(6) == 0 ? up.plus(Duration.ofDays(40 + random.nextInt(200))) : null;
            Instant last = START.plus(Duration.ofDays(DAYS - SETTLED_BEFORE));
            removed = removed != null && removed.isAfter(last) ? null : removed;
            Instant back = removed != null && random.nextInt(3) == 0 ? removed.plus(Duration.ofDays(25)) : null;
            back = back != null && back.isAfter(last) ? null : unlessNobodyLooks(removed, back);
            Instant edited = up.plus(Duration.ofDays(5 + random.nextInt(30)));
            edited = edited.isAfter(last) || isUnseen(edited, removed) ? Instant.MAX : edited;
            posts.add(new Post(posts.size(), posted, removed, back, edited));
            byName.put(BareTitle.of(posts.getLast().name()), posts.size() - 1);
        }

        /** What goes and comes back while the site is away was never gone as far as anybody can tell. */
        private static @Nullable Instant unlessNobodyLooks(@Nullable Instant removed, @Nullable Instant back) {
            Instant seen = START.plus(Duration.ofDays(BACK + SETTLED_BEFORE));
            boolean unseen = removed != null && removed.isAfter(START.plus(Duration.ofDays(OUTAGE - SETTLED_BEFORE)));
            return back != null && unseen && back.isBefore(seen) ? seen : back;
        }

        /** What is renamed while the site is away, and is gone when it returns, was never renamed as far as anybody can tell. */
        private static boolean isUnseen(Instant edited, @Nullable Instant removed) {
            return !edited.isBefore(START.plus(Duration.ofDays(OUTAGE)).minus(LAG))
                    && removed != null
                    && removed.isBefore(START.plus(Duration.ofDays(BACK)));
        }

        /** Newest first, as the site lists them. */
        List<Post> up(Instant at) {
            return posts.stream()
                    .filter(post -> post.isUp(at))
                    .sorted(Comparator.comparing(Post::posted).reversed().thenComparing(Post::number))
                    .toList();
        }
    }

    private final MemoryLedger ledger = new MemoryLedger();
    private final Map<Integer, List<String>> events = new TreeMap<>();
    private final List<Instant> silences = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void theLedgerSaysWhatTheScriptSays(long seed) {
        Random random = new Random(seed);
        Script script = new Script(random);

        for (int look = 0; look < DAYS * LOOKS_A_DAY; look++) {
            Instant now = START.plus(Duration.ofHours(24L * look / LOOKS_A_DAY));
            take(script, look(script, now, look, random));
            if (look % 20 == 7) {
                take(script, tracked(script, now));
            }
        }

        Instant end = START.plus(Duration.ofDays(DAYS));
        assertEquals(script.posts.size(), ledger.claims().size(), "one claim a posting");
        Map<Integer, Claim> claims =
                ledger.claims().stream().collect(Collectors.toMap(claim -> number(script, claim), claim -> claim));
        for (Script.Post post : script.posts) {
            Claim claim = claims.get(post.number());
            boolean up = post.isUp(end);
            ClaimStatus said = ClaimStatus.of(post.at(end).status());
            assertEquals(up ? said : ClaimStatus.WITHDRAWN, claim.status(), claim + " " + post);
            assertEquals(TitleKey.of(post.at(end).title()), TitleKey.of(claim.title()), claim + " " + post);
            assertEquals(expectedEvents(post), events.get(post.number()), post.toString());
            assertEquals(post.posted().isBefore(START), claim.backfill() && !foundLate(claim), post.toString());
            assertTrue(
                    claim.notSeenBefore() == null || !claim.notSeenBefore().isAfter(claim.firstSeenAt()),
                    "bounded from below");
        }
        assertEquals(1, silences.size(), "one layout that was not read, told once");
    }

    private static List<String> expectedEvents(Script.Post post) {
        List<String> expected = new ArrayList<>(List.of("Appeared"));
        if (post.removed() != null) {
            expected.add("Withdrawn");
        }
        if (post.back() != null) {
            expected.add("Relisted");
        }
        return expected;
    }

    /** Posted while the reader that could not read it was there, or the site was away. */
    private static boolean foundLate(Claim claim) {
        return claim.notSeenBefore() != null;
    }

    private @Nullable SiteLook look(Script script, Instant now, int number, Random random) {
        int day = number / LOOKS_A_DAY;
        if (day >= OUTAGE && day < BACK) {
            return look(now, Sight.NOTHING, "1", "first.example", List.of());
        }
        if (day >= 200 && day < 205) {
            return look(now, Sight.UNREAD, "1", "first.example", List.of());
        }
        // now and then the first mirror is away, and the other one, which lags, is read
        boolean lagging = day % 20 > 16;
        String mirror = lagging ? "lagging.example" : "first.example";
        List<Script.Post> listing = script.up(lagging ? now.minus(LAG) : now);
        if (day >= 230 && day < 234) {
            listing = listing.stream().filter(post -> post.number() % 3 == 0).toList(); // of three columns one is read
        }
        String reader = day < 205 ? "1" : "2";
        List<Posting> postings = listing.stream()
                .map(post -> post.at(lagging ? now.minus(LAG) : now))
                .collect(Collectors.toCollection(ArrayList::new));
        boolean whole = number % LOOKS_A_DAY == 0;
        if (whole && random.nextInt(10) == 0) { // a later page did not answer
            return look(now, Sight.PART, reader, mirror, postings.subList(0, postings.size() / 2));
        }
        if (whole && random.nextInt(5) == 0) {
            Collections.shuffle(postings, random);
        }
        return whole
                ? look(now, Sight.WHOLE, reader, mirror, postings)
                : look(now, Sight.PART, reader, mirror, postings.subList(0, Math.min(FIRST_PAGE, postings.size())));
    }

    private static SiteLook look(Instant now, Sight sight, String reader, String mirror, List<Posting> postings) {
        return new SiteLook(
                SITE,
                TestClaims.GROUP,
                Source.Kind.OWN_SITE,
                now,
                sight,
                reader,
                postings.stream()
                        .map(posting -> new SeenPosting(posting, now, TestClaims.CAPTURE, mirror))
                        .toList());
    }

    /** The newest few, in the tracker's spelling and with its own text, a day late. */
    private static SiteLook tracked(Script script, Instant now) {
        List<SeenPosting> newest = script.up(now.minus(Duration.ofDays(1))).stream()
                .limit(5)
                .map(post -> new Posting(
                        post.name().toUpperCase(java.util.Locale.ROOT),
                        "A text that the tracker made.",
                        null,
                        null,
                        post.posted(),
                        null,
                        PostingStatus.ANNOUNCED,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        "paperlantern",
                        Map.of()))
                .map(posting -> new SeenPosting(posting, now, TestClaims.CAPTURE, "tracker.example"))
                .toList();
        return new SiteLook(TRACKER, "A tracker", Source.Kind.TRACKER, now, Sight.WHOLE, "1", newest);
    }

    private void take(Script script, SiteLook look) {
        MemoryLedger.Taken taken = ledger.take(look);
        if (taken.verdict().fellSilent()) {
            silences.add(look.at());
        }
        for (ClaimChange change : taken.changes()) {
            String kind = change.getClass().getSimpleName();
            if (Set.of("Appeared", "Withdrawn", "Relisted").contains(kind)) {
                events.computeIfAbsent(number(script, change.claim()), it -> new ArrayList<>())
                        .add(kind);
            }
        }
    }

    private static int number(Script script, Claim claim) {
        return script.byName.get(BareTitle.of(claim.title()));
    }
}
