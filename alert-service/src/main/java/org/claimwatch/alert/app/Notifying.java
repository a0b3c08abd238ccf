package org.claimwatch.alert.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimwatch.alert.claim.Correction;
import org.claimwatch.alert.intake.FeedEvent;
import org.claimwatch.alert.match.MatchKey;
import org.claimwatch.alert.notify.Finding;
import org.claimwatch.alert.notify.Flow;
import org.claimwatch.alert.notify.Notification;
import org.claimwatch.alert.notify.NotificationReason;
import org.claimwatch.alert.notify.Outcome;
import org.claimwatch.alert.notify.Receiver;
import org.claimwatch.alert.notify.Release;
import org.claimwatch.alert.notify.postgres.NotificationStore;
import org.claimwatch.alert.notify.postgres.OutcomeStore;
import org.claimwatch.alert.notify.postgres.ReceiverStore;
import org.claimwatch.alert.notify.postgres.TellingStore;
import org.claimwatch.alert.silence.postgres.SilenceStore;
import org.claimwatch.alert.verdict.Opinion;
import org.claimwatch.alert.verdict.Verdict;
import org.claimwatch.alert.verdict.postgres.VerdictStore;
import org.claimwatch.alert.watch.Watch;
import org.claimwatch.alert.watch.postgres.WatchStore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Loads what is known of findings, lets the flow decide, and saves outcomes, notifications and deliveries, in the session
 * of its caller, who holds the lock of the feed's position.
 */
@ApplicationScoped
class Notifying {
    private static final Logger LOG = Logger.getLogger(Notifying.class);

    private final OutcomeStore outcomes;
    private final VerdictStore verdicts;
    private final SilenceStore silences;
    private final TellingStore tellings;
    private final NotificationStore notifications;
    private final ReceiverStore receivers;
    private final WatchStore watches;
    private final Certs certs;
    private final TellingSettings settings;
    private final Ids ids;
    private final InstantSource clock;
    private final String mailDomain;

    Notifying(
            OutcomeStore outcomes,
            VerdictStore verdicts,
            SilenceStore silences,
            TellingStore tellings,
            NotificationStore notifications,
            ReceiverStore receivers,
            WatchStore watches,
            Certs certs,
            TellingSettings settings,
            Ids ids,
            InstantSource clock,
            @ConfigProperty(name = "quarkus.mailer.from") String mailFrom) {
        this.outcomes = outcomes;
        this.verdicts = verdicts;
        this.silences = silences;
        this.tellings = tellings;
        this.notifications = notifications;
        this.receivers = receivers;
        this.watches = watches;
        this.certs = certs;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
        this.mailDomain = domain(mailFrom);
    }

    /** Of {@code alerts@city.example}, with or without a name around it. */
    private static String domain(String mailbox) {
        return mailbox.substring(mailbox.lastIndexOf('@') + 1).replace(">", "").strip();
    }

    String mailDomain() {
        return mailDomain;
    }

    /**
     * What was found in events. Whoever was told of a claim is told of a correction, even where its match has ended before.
     * Events that are read again tell nothing of what was told before.
     */
    Uni<Flow> tell(
            Mutiny.Session session, List<Finding> findings, List<FeedEvent.ClaimTold> corrections, boolean replaying) {
        Set<UUID> claims = claims(findings);
        corrections.forEach(event -> claims.add(event.claim().id()));
        return outcomes.ofClaims(session, claims).flatMap(known -> {
            List<Finding> all = new ArrayList<>(findings);
            corrections.forEach(event -> all.addAll(corrected(event, findings, known)));
            return tell(session, replaying ? untold(all, known) : all, known);
        });
    }

    private static List<Finding> corrected(FeedEvent.ClaimTold event, List<Finding> findings, List<Outcome> known) {
        Correction correction = Objects.requireNonNull(event.ownCorrection());
        Set<MatchKey> found = findings.stream()
                .filter(finding -> correction.equals(finding.correction()))
                .map(Finding::key)
                .collect(Collectors.toSet());
        return known.stream()
                .filter(outcome ->
                        outcome.match().claimId().equals(event.claim().id())
                                && outcome.reason().isOfClaim()
                                && !found.contains(outcome.match()))
                .<Finding>map(outcome -> new Finding.Corrected(outcome.match(), event.claim(), correction))
                .toList();
    }

    private static List<Finding> untold(List<Finding> findings, List<Outcome> known) {
        Map<MatchKey, Outcome> told = known.stream()
                .filter(outcome -> outcome.threadId() != null)
                .collect(Collectors.toMap(Outcome::match, Function.identity()));
        return findings.stream()
                .filter(finding -> !told.containsKey(finding.key())
                        || isNewCorrection(finding, Objects.requireNonNull(told.get(finding.key()))))
                .toList();
    }

    /** Of one that ends a claim it is known whether it was told: nothing is told of the claim after it. */
    private static boolean isNewCorrection(Finding finding, Outcome told) {
        return finding.correction() != null
                && NotificationReason.of(finding.correction().kind()).endsByCorrection()
                && !told.reason().endsByCorrection();
    }

    /** What was found, with the outcomes so far. */
    Uni<Flow> tell(Mutiny.Session session, List<Finding> findings, Collection<Outcome> outcomesSoFar) {
        Instant now = clock.instant();
        if (findings.isEmpty()) {
            Flow.Known nothing = new Flow.Known(Map.of(), Map.of(), Map.of(), List.of(), List.of(), Map.of());
            return Uni.createFrom().item(Flow.of(List.of(), nothing, settings.pace(), mailDomain, now, ids));
        }
        return known(session, findings, outcomesSoFar, now)
                .map(known -> Flow.of(findings, known, settings.pace(), mailDomain, now, ids))
                .call(flow -> outcomes.remove(session, flow.ended()))
                .call(flow -> outcomes.save(session, flow.outcomes()))
                .call(flow -> send(session, flow.notifications()));
    }

    private static Set<UUID> claims(List<Finding> findings) {
        return findings.stream().map(finding -> finding.claim().id()).collect(Collectors.toSet());
    }

    private Uni<Flow.Known> known(
            Mutiny.Session session, List<Finding> findings, Collection<Outcome> outcomesSoFar, Instant now) {
        Set<UUID> watchIds =
                findings.stream().map(finding -> finding.key().watchId()).collect(Collectors.toSet());
        Set<UUID> threadIds = outcomesSoFar.stream()
                .map(Outcome::threadId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<MatchKey, Outcome> byMatch =
                outcomesSoFar.stream().collect(Collectors.toMap(Outcome::match, Function.identity()));
        Instant threadsSince = now.minus(settings.threadOpen());
        return watches.byId(session, watchIds).flatMap(found -> verdicts.ofClaims(session, claims(findings))
                .flatMap(judged -> releases(session, found).flatMap(released -> notifications
                        .threads(session, threadIds, watchIds, threadsSince)
                        .flatMap(threads -> silences.ofOwners(session, owners(found.values()), now)
                                .map(silenced -> new Flow.Known(
                                        byMatch, opinions(judged), released, threads, silenced, found))))));
    }

    private static Map<MatchKey, Opinion> opinions(Map<MatchKey, Verdict> verdicts) {
        Map<MatchKey, Opinion> opinions = new HashMap<>();
        verdicts.forEach((match, verdict) -> opinions.put(match, verdict.opinion()));
        return opinions;
    }

    private static Set<String> owners(Collection<Watch> watches) {
        return watches.stream().map(Watch::owner).collect(Collectors.toSet());
    }

    /** As set, else after review where the owner has analysts. */
    Uni<Map<UUID, Release>> releases(Mutiny.Session session, Map<UUID, Watch> of) {
        return tellings.releases(session, of.keySet()).map(set -> {
            Set<String> withAnalysts = certs.owners();
            Map<UUID, Release> releases = new HashMap<>();
            of.values()
                    .forEach(watch -> releases.put(
                            watch.id(),
                            set.getOrDefault(
                                    watch.id(),
                                    withAnalysts.contains(watch.owner()) ? Release.AFTER_REVIEW : Release.DIRECT)));
            return releases;
        });
    }

    /** Saves notifications, each with a delivery to every receiver that it is for. */
    Uni<Void> send(Mutiny.Session session, List<Notification> made) {
        if (made.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Set<String> owners = made.stream().map(Notification::owner).collect(Collectors.toSet());
        return receivers
                .ofOwners(session, owners)
                .invoke(found -> warnOfNobodyToTell(made, found))
                .flatMap(found -> notifications.add(session, made, found, ids));
    }

    private static void warnOfNobodyToTell(List<Notification> made, List<Receiver> receivers) {
        made.stream()
                .filter(notification -> receivers.stream().noneMatch(receiver -> receiver.wants(notification)))
                .forEach(notification -> LOG.warnf(
                        "watch=%s notification=%s reason=%s there is no receiver for it: nobody is told",
                        notification.watchId(), notification.id(), notification.reason()));
    }
}
