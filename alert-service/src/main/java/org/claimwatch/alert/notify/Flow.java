package org.claimwatch.alert.notify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.claimwatch.alert.match.Evidence;
import org.claimwatch.alert.match.MatchKey;
import org.claimwatch.alert.match.Tier;
import org.claimwatch.alert.notify.Notification.Thread;
import org.claimwatch.alert.silence.Silence;
import org.claimwatch.alert.verdict.Opinion;
import org.claimwatch.alert.watch.Watch;
import org.jspecify.annotations.Nullable;

/**
 * From matches to what is told: match → release → silence → grouping → notification. Findings are taken one after the
 * other, each with what those before it led to.
 */
public final class Flow {
    /**
     * What is known before.
     *
     * @param outcomes of the findings' matches, as far as there are any
     * @param opinions the newest ones of the findings' matches
     * @param releases by watch
     * @param threads those that findings may join: of the outcomes, and those of the watches that are open
     * @param silences those of the watches' owners
     * @param watches of the findings
     */
    public record Known(
            Map<MatchKey, Outcome> outcomes,
            Map<MatchKey, Opinion> opinions,
            Map<UUID, Release> releases,
            Collection<Thread> threads,
            Collection<Silence> silences,
            Map<UUID, Watch> watches) {}

    private final Known known;
    private final Pace pace;
    private final String mailDomain;
    private final Instant now;
    private final Supplier<UUID> ids;
    private final Map<MatchKey, Outcome> outcomes;
    private final Map<UUID, Thread> threads = new HashMap<>();
    private final Map<MatchKey, Outcome> decided = new LinkedHashMap<>();
    /** Threads that go on, and what is told in them now. */
    private final Map<UUID, List<ToldClaim>> updates = new LinkedHashMap<>();
    /** What is told of first reads now, by watch. */
    private final Map<UUID, List<ToldClaim>> firstReads = new LinkedHashMap<>();

    private final Map<UUID, UUID> firstReadThreads = new HashMap<>();
    private final List<Outcome> ended = new ArrayList<>();
    private final List<Notification> notifications = new ArrayList<>();
    private final List<NotificationReason> reasons = new ArrayList<>();

    private Flow(Known known, Pace pace, String mailDomain, Instant now, Supplier<UUID> ids) {
        this.known = known;
        this.pace = pace;
        this.mailDomain = mailDomain;
        this.now = now;
        this.ids = ids;
        this.outcomes = new HashMap<>(known.outcomes());
        known.threads().forEach(thread -> threads.put(thread.id(), thread));
    }

    /**
     * @param mailDomain the domain that mail is sent from
     * @param ids gives notifications their ids
     */
    public static Flow of(
            List<Finding> findings, Known known, Pace pace, String mailDomain, Instant now, Supplier<UUID> ids) {
        Flow flow = new Flow(known, pace, mailDomain, now, ids);
        findings.forEach(flow::take);
        flow.tellGathered();
        return flow;
    }

    private void take(Finding finding) {
        Outcome before = outcomes.get(finding.key());
        Step step = Step.of(
                finding,
                new Step.Circumstances(
                        before,
                        known.opinions().get(finding.key()),
                        known.releases().getOrDefault(finding.key().watchId(), Release.DIRECT),
                        isSilenced(finding)),
                pace,
                now);
        switch (step) {
            case Step.Tell tell -> group((Finding.Named) finding, tell.reason(), before);
            case Step.Follow follow -> follow(finding, follow.reason(), Objects.requireNonNull(before));
            case Step.Wait wait -> waits(finding, wait, before);
            case Step.Keep keep -> keep(finding, keep.reason(), before);
        }
    }

    private boolean isSilenced(Finding finding) {
        Watch watch = watch(finding);
        return known.silences().stream()
                .anyMatch(silence -> silence.covers(watch.owner(), watch.id(), finding.claim(), tier(finding), now));
    }

    private static Tier tier(Finding finding) {
        return switch (finding) {
            case Finding.Named named -> named.match().tier();
            case Finding.Ended ended -> ended.match().tier();
            // told once, it was no less; the match is gone
            case Finding.Corrected corrected -> Tier.LIKELY;
        };
    }

    /** Nothing of what a redacted claim said is told. */
    private static List<Evidence> evidence(Finding finding) {
        if (finding.claim().isRedacted()) {
            return List.of();
        }
        return switch (finding) {
            case Finding.Named named -> named.match().evidence();
            case Finding.Ended ended -> ended.match().evidence();
            case Finding.Corrected corrected -> List.of();
        };
    }

    private Watch watch(Finding finding) {
        return switch (finding) {
            case Finding.Named named -> named.match().watch();
            case Finding.Ended ended ->
                Objects.requireNonNull(known.watches().get(ended.match().watchId()));
            case Finding.Corrected corrected ->
                Objects.requireNonNull(known.watches().get(corrected.key().watchId()));
        };
    }

    private void keep(Finding finding, NotificationReason reason, @Nullable Outcome before) {
        reasons.add(reason);
        if (before != null && before.told()) {
            // told once is told: only what the site said last is noted, so that the next change is seen
            note(finding, before.reason(), null, null, before.threadId());
        } else if (finding instanceof Finding.Named) {
            note(finding, reason, null, null, before == null ? null : before.threadId());
        } else if (before != null) {
            outcomes.remove(finding.key());
            decided.remove(finding.key());
            ended.add(before);
        }
    }

    private void waits(Finding finding, Step.Wait wait, @Nullable Outcome before) {
        reasons.add(wait.reason());
        boolean same = before != null && before.reason() == wait.reason();
        note(finding, wait.reason(), wait.until(), same ? before.next() : null, same ? before.threadId() : null);
    }

    private void follow(Finding finding, NotificationReason reason, Outcome before) {
        UUID thread = Objects.requireNonNull(before.threadId());
        told(finding, reason, thread);
        if (threads.containsKey(thread)) {
            updates.computeIfAbsent(thread, id -> new ArrayList<>()).add(claim(finding, reason));
        }
    }

    private void group(Finding.Named named, NotificationReason reason, @Nullable Outcome before) {
        boolean gathered = before != null && before.reason() == NotificationReason.GATHERED;
        if (reason == NotificationReason.FIRST_READ) {
            if (gathered) {
                tellFirstRead(named);
            } else {
                gather(named, reason, now.plus(pace.gatherFirstRead()), null);
            }
            return;
        }
        Thread thread = gathered && before.threadId() != null ? threads.get(before.threadId()) : open(named);
        if (thread == null) {
            begin(named, reason);
        } else if (gathered || !isPlain(reason)) {
            told(named, reason, thread.id());
            updates.computeIfAbsent(thread.id(), id -> new ArrayList<>()).add(claim(named, reason));
        } else {
            gather(named, reason, now.plus(pace.gatherGroup()), thread.id());
        }
    }

    /** Whether it waits for company. What waited for a person does not wait again. */
    private static boolean isPlain(NotificationReason reason) {
        return switch (reason) {
            case NEW_CLAIM, TIER_RAISED, SEEN_AT_SOURCE -> true;
            default -> false;
        };
    }

    private @Nullable Thread open(Finding.Named named) {
        return threads.values().stream()
                .filter(thread -> thread.watchId().equals(named.match().watch().id())
                        && named.claim().group().equals(thread.group())
                        && thread.openedAt().plus(pace.threadOpen()).isAfter(now))
                .findFirst()
                .orElse(null);
    }

    private void gather(Finding.Named named, NotificationReason reason, Instant until, @Nullable UUID thread) {
        reasons.add(NotificationReason.GATHERED);
        note(named, NotificationReason.GATHERED, until, reason, thread);
    }

    private void begin(Finding.Named named, NotificationReason reason) {
        Notification notification = Notification.first(
                ids.get(),
                mailDomain,
                named.match().watch(),
                reason,
                named.claim().group(),
                List.of(claim(named, reason)),
                null,
                now);
        notifications.add(notification);
        threads.put(notification.id(), notification.thread());
        told(named, reason, notification.id());
    }

    private void tellFirstRead(Finding.Named named) {
        UUID watch = named.match().watch().id();
        UUID thread = firstReadThreads.computeIfAbsent(watch, id -> ids.get());
        told(named, NotificationReason.FIRST_READ, thread);
        firstReads.computeIfAbsent(watch, id -> new ArrayList<>()).add(claim(named, NotificationReason.FIRST_READ));
    }

    private void tellGathered() {
        firstReads.forEach((watch, claims) -> notifications.add(Notification.first(
                Objects.requireNonNull(firstReadThreads.get(watch)),
                mailDomain,
                Objects.requireNonNull(known.watches().get(watch)),
                NotificationReason.FIRST_READ,
                null,
                claims,
                null,
                now)));
        updates.forEach((id, claims) -> {
            Thread thread = Objects.requireNonNull(threads.get(id));
            Watch watch = Objects.requireNonNull(known.watches().get(thread.watchId()));
            notifications.add(Notification.update(ids.get(), mailDomain, watch, thread, claims, now));
        });
    }

    private ToldClaim claim(Finding finding, NotificationReason reason) {
        ToldClaim claim = ToldClaim.of(
                finding.claim(),
                reason,
                tier(finding),
                evidence(finding),
                known.opinions().get(finding.key()));
        return finding.correction() == null
                        || reason != NotificationReason.of(finding.correction().kind())
                ? claim
                : claim.correctedFor(finding.correction().reason());
    }

    private void told(Finding finding, NotificationReason reason, UUID thread) {
        reasons.add(reason);
        note(finding, reason, null, null, thread);
    }

    private void note(
            Finding finding,
            NotificationReason reason,
            @Nullable Instant dueAt,
            @Nullable NotificationReason next,
            @Nullable UUID thread) {
        Outcome before = outcomes.get(finding.key());
        boolean same = before != null && before.reason() == reason;
        Outcome outcome = new Outcome(
                finding.key(),
                watch(finding).owner(),
                reason,
                same ? before.since() : now,
                dueAt,
                next,
                thread,
                finding.claim().status());
        outcomes.put(finding.key(), outcome);
        decided.put(finding.key(), outcome);
    }

    /** What became of each match that was looked at. */
    public List<Outcome> outcomes() {
        return List.copyOf(decided.values());
    }

    /** Outcomes of matches that ended before anybody was told. */
    public List<Outcome> ended() {
        return ended.stream()
                .filter(outcome -> !decided.containsKey(outcome.match()))
                .toList();
    }

    public List<Notification> notifications() {
        return List.copyOf(notifications);
    }

    /** Why each finding is told, or not, in their order. */
    public List<NotificationReason> reasons() {
        return List.copyOf(reasons);
    }
}
