package org.claimwatch.alert.notify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.claimwatch.alert.claim.Claim;
import org.claimwatch.alert.claim.ClaimDetail;
import org.claimwatch.alert.claim.ClaimStatus;
import org.claimwatch.alert.claim.Correction;
import org.claimwatch.alert.claim.Organisation;
import org.claimwatch.alert.match.Evidence;
import org.claimwatch.alert.match.Field;
import org.claimwatch.alert.match.KeptMatch;
import org.claimwatch.alert.match.Match;
import org.claimwatch.alert.match.MatchKey;
import org.claimwatch.alert.match.Rule;
import org.claimwatch.alert.match.Tier;
import org.claimwatch.alert.verdict.Opinion;
import org.claimwatch.alert.watch.Watch;
import org.claimwatch.alert.watch.Watches;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StepTest {
    private static final Instant NOW = Instant.parse("2026-03-29T00:59:00Z");
    private static final Pace PACE =
            new Pace(Duration.ofMinutes(15), Duration.ofMinutes(2), Duration.ofMinutes(5), Duration.ofHours(1));
    private static final Watch ANGERS = Watches.angers();
    private static final MatchKey KEY = new MatchKey(ANGERS.id(), UUID.randomUUID());
    private static final List<Evidence> EVIDENCE =
            List.of(new Evidence(Field.TITLE, 0, 14, "Ville d’Angers", Rule.NAME_WITH_CUE, "ville"));

    private static Finding named(
            @Nullable Tier before, Tier now, ClaimStatus status, boolean backfill, boolean trackerOnly) {
        Claim claim = new Claim(
                KEY.claimId(),
                "Paper Lantern",
                "Ville d’Angers",
                Organisation.UNKNOWN,
                null,
                status,
                NOW,
                backfill,
                true,
                new ClaimDetail(null, null, null, trackerOnly));
        return new Finding.Named(new Match(ANGERS, now, false, List.of(), EVIDENCE), claim, before);
    }

    private static Finding likely(ClaimStatus status) {
        return named(Tier.LIKELY, Tier.LIKELY, status, false, false);
    }

    private static Finding ended() {
        Finding named = likely(ClaimStatus.ANNOUNCED);
        KeptMatch match =
                new KeptMatch(UUID.randomUUID(), "angers", KEY.watchId(), KEY.claimId(), Tier.LIKELY, EVIDENCE, NOW);
        return new Finding.Ended(match, named.claim(), null);
    }

    private static Outcome outcome(NotificationReason reason, ClaimStatus status, @Nullable Instant dueAt) {
        return new Outcome(KEY, "angers", reason, NOW.minusSeconds(60), dueAt, null, UUID.randomUUID(), status);
    }

    private static Step.Circumstances known(
            @Nullable Outcome outcome, @Nullable Opinion opinion, Release release, boolean silenced) {
        return new Step.Circumstances(outcome, opinion, release, silenced);
    }

    private static Step step(Finding finding, Step.Circumstances known) {
        return Step.of(finding, known, PACE, NOW);
    }

    @ParameterizedTest(name = "{0}: {6}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            a new likely claim                    | -        | LIKELY   | false | false | Tell | NEW_CLAIM
            a new exact claim                     | -        | EXACT    | false | false | Tell | NEW_CLAIM
            an old claim of a new site            | -        | LIKELY   | true  | false | Tell | FIRST_READ
            a weak match                          | -        | POSSIBLE | false | false | Keep | BELOW_LIKELY
            a weak match of a new site            | -        | POSSIBLE | true  | false | Keep | BELOW_LIKELY
            a weak match that got better          | POSSIBLE | LIKELY   | false | false | Tell | TIER_RAISED
            an old weak match that got better     | POSSIBLE | EXACT    | true  | false | Tell | TIER_RAISED
            a match that got worse                | LIKELY   | POSSIBLE | false | false | Keep | BELOW_LIKELY
            only a tracker says so                | -        | EXACT    | false | true  | Keep | TRACKER_ONLY
            known from the watch's making         | LIKELY   | LIKELY   | false | false | Keep | KNOWN_WHEN_WATCHED
            known from the watch's making, better | LIKELY   | EXACT    | false | false | Keep | KNOWN_WHEN_WATCHED
            """)
    void aMatchThatNothingWasDecidedOnIsToldOrKept(
            String label,
            @Nullable Tier before,
            Tier now,
            boolean backfill,
            boolean trackerOnly,
            String kind,
            NotificationReason reason) {
        Step step = step(
                named(before, now, ClaimStatus.ANNOUNCED, backfill, trackerOnly),
                known(null, null, Release.DIRECT, false));

        assertEquals(kind, step.getClass().getSimpleName());
        assertEquals(reason, step.reason());
    }

    @ParameterizedTest(name = "{0} then {1}: {2}")
    @CsvSource({
        "ANNOUNCED, ANNOUNCED, ALREADY_TOLD",
        "ANNOUNCED, COUNTDOWN, COUNTDOWN",
        "COUNTDOWN, ANNOUNCED, ALREADY_TOLD",
        "COUNTDOWN, PUBLISHED, SAID_PUBLISHED",
        "ANNOUNCED, SOLD, SAID_SOLD",
        "PUBLISHED, WITHDRAWN, NO_LONGER_LISTED",
        "WITHDRAWN, ANNOUNCED, LISTED_AGAIN",
        "WITHDRAWN, PUBLISHED, LISTED_AGAIN"
    })
    void whatWasToldIsFollowed(ClaimStatus told, ClaimStatus now, NotificationReason reason) {
        Step step = step(
                likely(now), known(outcome(NotificationReason.NEW_CLAIM, told, null), null, Release.DIRECT, false));

        assertEquals(reason, step.reason());
        assertEquals(reason != NotificationReason.ALREADY_TOLD, step instanceof Step.Follow);
    }

    @Test
    void aMatchWaitsForAReviewAndGoesOutWithoutOneWhenItsTimeIsUp() {
        Instant until = NOW.plus(PACE.review());

        Step first = step(likely(ClaimStatus.ANNOUNCED), known(null, null, Release.AFTER_REVIEW, false));
        Step fresh = step(
                named(null, Tier.LIKELY, ClaimStatus.ANNOUNCED, false, false),
                known(null, null, Release.AFTER_REVIEW, false));
        Step changedMeanwhile = step(
                likely(ClaimStatus.COUNTDOWN),
                known(
                        outcome(NotificationReason.HELD_FOR_REVIEW, ClaimStatus.ANNOUNCED, until),
                        null,
                        Release.AFTER_REVIEW,
                        false));
        Step due = step(
                likely(ClaimStatus.ANNOUNCED),
                known(
                        outcome(NotificationReason.HELD_FOR_REVIEW, ClaimStatus.ANNOUNCED, NOW),
                        null,
                        Release.AFTER_REVIEW,
                        false));

        assertEquals(new Step.Keep(NotificationReason.KNOWN_WHEN_WATCHED), first);
        assertEquals(new Step.Wait(NotificationReason.HELD_FOR_REVIEW, until), fresh);
        assertEquals(new Step.Wait(NotificationReason.HELD_FOR_REVIEW, until), changedMeanwhile);
        assertEquals(new Step.Tell(NotificationReason.NOT_REVIEWED), due);
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "ABOUT_US, Tell, CONFIRMED",
        "UNCLEAR, Tell, UNCLEAR",
        "NOT_US, Keep, NOT_US",
        "RECYCLED, Keep, RECYCLED"
    })
    void aVerdictReleasesWhatIsHeldOrKeepsIt(Opinion opinion, String kind, NotificationReason reason) {
        Outcome held = outcome(NotificationReason.HELD_FOR_REVIEW, ClaimStatus.ANNOUNCED, NOW.plusSeconds(600));

        Step step = step(likely(ClaimStatus.ANNOUNCED), known(held, opinion, Release.AFTER_REVIEW, false));

        assertEquals(kind, step.getClass().getSimpleName());
        assertEquals(reason, step.reason());
    }

    @Test
    void aWeakMatchThatAPersonConfirmsIsTold() {
        Finding weak = named(Tier.POSSIBLE, Tier.POSSIBLE, ClaimStatus.ANNOUNCED, false, false);

        Step step = step(
                weak,
                known(
                        outcome(NotificationReason.BELOW_LIKELY, ClaimStatus.ANNOUNCED, null),
                        Opinion.ABOUT_US,
                        Release.DIRECT,
                        false));

        assertEquals(new Step.Tell(NotificationReason.CONFIRMED), step);
    }

    @Test
    void whoWasToldIsToldOnceThatItWasSetAside() {
        Finding changed = likely(ClaimStatus.PUBLISHED);

        Step first = step(
                changed,
                known(
                        outcome(NotificationReason.NEW_CLAIM, ClaimStatus.ANNOUNCED, null),
                        Opinion.NOT_US,
                        Release.DIRECT,
                        false));
        Step next = step(
                changed,
                known(
                        outcome(NotificationReason.SET_ASIDE, ClaimStatus.ANNOUNCED, null),
                        Opinion.NOT_US,
                        Release.DIRECT,
                        false));
        Step afterAll = step(
                changed,
                known(
                        outcome(NotificationReason.SET_ASIDE, ClaimStatus.ANNOUNCED, null),
                        Opinion.ABOUT_US,
                        Release.DIRECT,
                        false));

        assertEquals(new Step.Follow(NotificationReason.SET_ASIDE), first);
        assertEquals(new Step.Keep(NotificationReason.NOT_US), next);
        assertEquals(new Step.Follow(NotificationReason.CONFIRMED), afterAll);
    }

    @ParameterizedTest
    @EnumSource
    void aSilencedMatchIsKeptButNotTold(Release release) {
        Finding fresh = named(null, Tier.EXACT, ClaimStatus.ANNOUNCED, false, false);
        Outcome told = outcome(NotificationReason.NEW_CLAIM, ClaimStatus.ANNOUNCED, null);

        assertEquals(new Step.Keep(NotificationReason.SILENCED), step(fresh, known(null, null, release, true)));
        assertEquals(
                new Step.Keep(NotificationReason.SILENCED),
                step(likely(ClaimStatus.PUBLISHED), known(told, null, release, true)));
    }

    @Test
    void aClaimThatNoLongerNamesThePlaceIsToldOnceAndSoIsItsReturn() {
        Outcome told = outcome(NotificationReason.NEW_CLAIM, ClaimStatus.ANNOUNCED, null);
        Outcome away = outcome(NotificationReason.NO_LONGER_NAMED, ClaimStatus.ANNOUNCED, null);

        assertEquals(
                new Step.Follow(NotificationReason.NO_LONGER_NAMED),
                step(ended(), known(told, null, Release.DIRECT, false)));
        assertEquals(
                new Step.Keep(NotificationReason.ALREADY_TOLD),
                step(ended(), known(away, null, Release.DIRECT, false)));
        assertEquals(
                new Step.Keep(NotificationReason.ALREADY_TOLD),
                step(ended(), known(null, null, Release.DIRECT, false)));
        assertEquals(
                new Step.Follow(NotificationReason.NAMED_AGAIN),
                step(likely(ClaimStatus.ANNOUNCED), known(away, null, Release.DIRECT, false)));
    }

    private static Finding ended(Correction.Kind kind) {
        Finding.Ended ended = (Finding.Ended) ended();
        return new Finding.Ended(ended.match(), ended.claim(), correction(kind));
    }

    private static Correction correction(Correction.Kind kind) {
        return new Correction(UUID.randomUUID(), kind, "It was an advertisement.", null);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"RETRACT, CLAIM_RETRACTED", "MERGE, CLAIM_MERGED", "REDACT, CLAIM_REDACTED"})
    void whoeverWasToldIsToldOnceThatAPersonEndedTheClaim(Correction.Kind kind, NotificationReason reason) {
        Outcome told = outcome(NotificationReason.NEW_CLAIM, ClaimStatus.ANNOUNCED, null);
        Outcome corrected = outcome(reason, ClaimStatus.ANNOUNCED, null);

        assertEquals(new Step.Follow(reason), step(ended(kind), known(told, null, Release.DIRECT, false)));
        assertEquals(
                new Step.Keep(NotificationReason.ALREADY_TOLD),
                step(ended(kind), known(corrected, null, Release.DIRECT, false)));
        assertEquals(
                new Step.Keep(NotificationReason.ALREADY_TOLD),
                step(ended(kind), known(null, null, Release.DIRECT, false)));
    }

    @Test
    void aClaimThatWasSplitAndStillNamesThePlaceIsToldToBe() {
        Finding.Named likely = (Finding.Named) likely(ClaimStatus.ANNOUNCED);
        Finding split =
                new Finding.Named(likely.match(), likely.claim(), likely.before(), correction(Correction.Kind.SPLIT));
        Outcome told = outcome(NotificationReason.NEW_CLAIM, ClaimStatus.ANNOUNCED, null);

        assertEquals(
                new Step.Follow(NotificationReason.CLAIM_SPLIT), step(split, known(told, null, Release.DIRECT, false)));
    }
}
