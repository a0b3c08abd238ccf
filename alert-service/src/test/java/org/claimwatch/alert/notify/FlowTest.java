package org.claimwatch.alert.notify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.claimwatch.alert.claim.Claim;
import org.claimwatch.alert.claim.Claims;
import org.claimwatch.alert.match.KeptMatch;
import org.claimwatch.alert.match.MatchKey;
import org.claimwatch.alert.match.Tier;
import org.claimwatch.alert.silence.Silence;
import org.claimwatch.alert.verdict.Opinion;
import org.claimwatch.alert.watch.Watch;
import org.claimwatch.alert.watch.Watches;
import org.junit.jupiter.api.Test;

/** A flow over several batches, with what it keeps in maps where the service has tables. */
class FlowTest {
    private static final Pace PACE =
            new Pace(Duration.ofMinutes(15), Duration.ofMinutes(2), Duration.ofMinutes(5), Duration.ofHours(1));

    private final Watch angers = Watches.angers();
    private final AtomicLong nextId = new AtomicLong();
    private final Map<MatchKey, Outcome> outcomes = new HashMap<>();
    private final Map<MatchKey, Opinion> opinions = new HashMap<>();
    private final List<Notification> notifications = new ArrayList<>();
    private final List<Silence> silences = new ArrayList<>();
    private Release release = Release.DIRECT;
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");

    private Flow take(Finding... findings) {
        Flow.Known known = new Flow.Known(
                outcomes,
                opinions,
                Map.of(angers.id(), release),
                notifications.stream()
                        .filter(notification -> !notification.isUpdate())
                        .map(Notification::thread)
                        .toList(),
                silences,
                Map.of(angers.id(), angers));
        Flow flow = Flow.of(
                Arrays.asList(findings),
                known,
                PACE,
                "claimwatch.example",
                now,
                () -> new UUID(0, nextId.incrementAndGet()));
        flow.outcomes().forEach(outcome -> outcomes.put(outcome.match(), outcome));
        flow.ended().forEach(outcome -> outcomes.remove(outcome.match()));
        notifications.addAll(flow.notifications());
        return flow;
    }

    /** What waits and is due, decided again as it is. */
    private Flow later(Duration after, Finding... waiting) {
        now = now.plus(after);
        return take(waiting);
    }

    private Finding found(Claim claim) {
        return new Finding.Named(Notifications.match(angers, claim), claim, null);
    }

    private static Claim claim(String title) {
        return Claims.titled(title);
    }

    private static Claim firstRead(String title) {
        return Claims.of(UUID.randomUUID(), title, true);
    }

    private NotificationReason reason(Claim claim) {
        return outcomes.get(new MatchKey(angers.id(), claim.id())).reason();
    }

    @Test
    void theFirstClaimOfAGroupGoesAtOnceAndTheNextOnesJoinItTogether() {
        Claim first = claim("Ville d’Angers");
        Claim second = claim("Mairie d’Angers");
        Claim third = claim("angers.fr");

        Flow flow = take(found(first), found(second));
        take(found(third));
        Flow joined = later(PACE.gatherGroup(), found(second), found(third));

        assertEquals(1, flow.notifications().size());
        assertEquals(
                NotificationReason.NEW_CLAIM, flow.notifications().getFirst().reason());
        assertEquals(List.of(NotificationReason.NEW_CLAIM, NotificationReason.GATHERED), flow.reasons());
        assertEquals(2, joined.notifications().getFirst().claims().size());
        assertEquals(
                flow.notifications().getFirst().id(),
                joined.notifications().getFirst().threadId());
        assertEquals(
                flow.notifications().getFirst().messageId(),
                joined.notifications().getFirst().inReplyTo());
        assertEquals(NotificationReason.NEW_CLAIM, reason(third));
    }

    @Test
    void twentyTwoClaimsInAnHourAreAFewMessagesAndLoseNone() {
        List<Claim> waiting = new ArrayList<>();
        for (int i = 0; i < 22; i++) {
            Claim claim = claim("Ville d’Angers " + i);
            take(found(claim));
            if (i > 0) {
                waiting.add(claim);
            }
            now = now.plus(Duration.ofMinutes(2));
            boolean due = waiting.stream()
                    .anyMatch(each -> !now.isBefore(
                            outcomes.get(new MatchKey(angers.id(), each.id())).dueAt()));
            if (due) {
                take(waiting.stream().map(this::gatheredAndDue).toArray(Finding[]::new));
                waiting.clear();
            }
        }
        later(PACE.gatherGroup(), waiting.stream().map(this::gatheredAndDue).toArray(Finding[]::new));

        assertEquals(
                22,
                notifications.stream().mapToInt(each -> each.claims().size()).sum());
        assertEquals(
                1, notifications.stream().map(Notification::threadId).distinct().count());
        assertEquals(true, notifications.size() <= 9, () -> notifications.size() + " messages");
    }

    private Finding gatheredAndDue(Claim claim) {
        outcomes.computeIfPresent(new MatchKey(angers.id(), claim.id()), (key, outcome) -> outcome.dueAt(now));
        return found(claim);
    }

    @Test
    void anHourLaterTheSameGroupBeginsAThreadOfItsOwn() {
        take(found(claim("Ville d’Angers")));

        Flow flow = later(PACE.threadOpen(), found(claim("Mairie d’Angers")));

        assertNull(flow.notifications().getFirst().inReplyTo());
    }

    @Test
    void aSitesFirstReadIsToldTogetherAndOnce() {
        Claim one = firstRead("Ville d’Angers");
        Claim two = firstRead("angers.fr");

        Flow atOnce = take(found(one), found(two));
        Flow together = later(PACE.gatherFirstRead(), found(one), found(two));
        Flow again = take(found(one), found(two));

        assertEquals(List.of(), atOnce.notifications());
        assertEquals(1, together.notifications().size());
        assertEquals(2, together.notifications().getFirst().claims().size());
        assertEquals(
                NotificationReason.FIRST_READ,
                together.notifications().getFirst().reason());
        assertEquals(List.of(), again.notifications());
    }

    @Test
    void whatIsHeldGoesOutUnreviewedWhenItsTimeIsUp() {
        release = Release.AFTER_REVIEW;
        Claim claim = claim("Ville d’Angers");

        Flow held = take(found(claim));
        NotificationReason meanwhile = reason(claim);
        Flow out = later(PACE.review(), found(claim));

        assertEquals(List.of(), held.notifications());
        assertEquals(NotificationReason.HELD_FOR_REVIEW, meanwhile);
        assertEquals(
                NotificationReason.NOT_REVIEWED, out.notifications().getFirst().reason());
    }

    @Test
    void aHeldMatchThatEndsLeavesNothingToDecide() {
        release = Release.AFTER_REVIEW;
        Claim claim = claim("Ville d’Angers");
        take(found(claim));

        take(ended(claim));

        assertEquals(Map.of(), outcomes);
        assertEquals(List.of(), notifications);
    }

    private Finding ended(Claim claim) {
        KeptMatch match = KeptMatch.of(UUID.randomUUID(), Notifications.match(angers, claim), claim.id(), now);
        return new Finding.Ended(match, claim, null);
    }

    @Test
    void aClaimThatIsToldAndGoneInOneBatchIsTwoMessagesOfOneThread() {
        Claim claim = claim("Ville d’Angers");

        Flow flow = take(found(claim), ended(claim));

        assertEquals(
                List.of(NotificationReason.NEW_CLAIM, NotificationReason.NO_LONGER_NAMED),
                flow.notifications().stream().map(Notification::reason).toList());
        assertEquals(
                1,
                flow.notifications().stream()
                        .map(Notification::threadId)
                        .distinct()
                        .count());
        assertNotNull(flow.notifications().getLast().inReplyTo());
    }

    @Test
    void aVerdictTellsWhatWasKeptAndWhoWasToldOfWhatIsSetAside() {
        Claim weak = claim("Angers");
        take(found(weak));

        opinions.put(new MatchKey(angers.id(), weak.id()), Opinion.ABOUT_US);
        Flow confirmed = take(found(weak));
        opinions.put(new MatchKey(angers.id(), weak.id()), Opinion.NOT_US);
        Flow setAside = take(found(weak));

        assertEquals(
                NotificationReason.CONFIRMED,
                confirmed.notifications().getFirst().reason());
        assertEquals(
                NotificationReason.SET_ASIDE,
                setAside.notifications().getFirst().reason());
        assertEquals(
                confirmed.notifications().getFirst().id(),
                setAside.notifications().getFirst().threadId());
    }

    @Test
    void aSilenceKeepsWhatItCoversAndNothingElse() {
        silences.add(new Silence(
                UUID.randomUUID(),
                "angers",
                null,
                "paper lantern",
                null,
                Tier.LIKELY,
                now,
                now.plusSeconds(60),
                "k",
                "x"));
        Claim likely = claim("Ville d’Angers");
        Claim exact = claim("angers.fr");

        take(found(likely), found(exact));

        assertEquals(NotificationReason.SILENCED, reason(likely));
        assertEquals(NotificationReason.NEW_CLAIM, reason(exact));
    }
}
