package org.claimwatch.alert.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimwatch.alert.claim.postgres.ClaimStore;
import org.claimwatch.alert.intake.Assessment;
import org.claimwatch.alert.intake.Batch;
import org.claimwatch.alert.intake.FeedEvent;
import org.claimwatch.alert.match.Matcher;
import org.claimwatch.alert.match.postgres.MatchStore;
import org.claimwatch.alert.notify.Correcting;
import org.claimwatch.alert.notify.Notification;
import org.claimwatch.alert.notify.Receiver;
import org.claimwatch.alert.notify.postgres.NotificationStore;
import org.claimwatch.alert.notify.postgres.ReceiverStore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** Loads what is known of a batch's claims, lets it be assessed, and saves what follows: claims, matches, notifications. */
@ApplicationScoped
class Consequences {
    private static final Logger LOG = Logger.getLogger(Consequences.class);

    private final ClaimStore claims;
    private final MatchStore matches;
    private final NotificationStore notifications;
    private final ReceiverStore receivers;
    private final Ids ids;
    private final InstantSource clock;
    private final String mailDomain;

    Consequences(
            ClaimStore claims,
            MatchStore matches,
            NotificationStore notifications,
            ReceiverStore receivers,
            Ids ids,
            InstantSource clock,
            @ConfigProperty(name = "quarkus.mailer.from") String mailFrom) {
        this.claims = claims;
        this.matches = matches;
        this.notifications = notifications;
        this.receivers = receivers;
        this.ids = ids;
        this.clock = clock;
        this.mailDomain = domain(mailFrom);
    }

    /** Of {@code alerts@city.example}, with or without a name around it. */
    private static String domain(String mailbox) {
        return mailbox.substring(mailbox.lastIndexOf('@') + 1).replace(">", "").strip();
    }

    Uni<Assessment> of(Mutiny.Session session, Batch batch, Matcher matcher) {
        Set<UUID> claimIds = batch.claimIds();
        return matches.ofClaims(session, claimIds)
                .flatMap(kept -> notifications
                        .told(session, claimIds)
                        .map(told -> Assessment.of(batch, matcher, kept, told, clock.instant(), ids)))
                .call(() -> claims.save(
                        session,
                        batch.claims().stream()
                                .map(FeedEvent.ClaimTold::version)
                                .toList()))
                .call(assessment -> matches.remove(session, assessment.ended()))
                .call(assessment -> matches.add(session, assessment.found()))
                .call(assessment -> matches.update(session, assessment.changed()))
                .call(assessment -> tell(session, assessment.tellings()))
                .call(() -> session.flush().chain(() -> notifications.redact(session, batch.redacted())))
                .call(() -> correct(session, batch.corrections()));
    }

    /** Whoever was told of a claim, in this batch or long ago, is told what a person decided of it; once. */
    private Uni<Void> correct(Mutiny.Session session, List<Correcting> corrections) {
        Uni<Void> corrected = Uni.createFrom().voidItem();
        for (Correcting each : corrections) {
            corrected = corrected.chain(() -> notifications
                    .uncorrected(session, each.claim().id(), each.correction().id())
                    .map(told -> told.stream()
                            .map(notification -> each.of(notification, ids, mailDomain, clock.instant()))
                            .toList())
                    .chain(made -> add(session, made)));
        }
        return corrected;
    }

    private Uni<Void> tell(Mutiny.Session session, List<Assessment.Telling> tellings) {
        Instant now = clock.instant();
        List<Notification> made = tellings.stream()
                .map(telling ->
                        Notification.of(ids.get(), mailDomain, telling.match(), telling.claim(), telling.reason(), now))
                .toList();
        return add(session, made);
    }

    private Uni<Void> add(Mutiny.Session session, List<Notification> made) {
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
        Set<String> reachable = receivers.stream().map(Receiver::owner).collect(Collectors.toSet());
        made.stream()
                .filter(notification -> !reachable.contains(notification.owner()))
                .forEach(notification -> LOG.warnf(
                        "watch=%s claim=%s reason=%s the owner has no receiver: nobody is told",
                        notification.watchId(), notification.claimId(), notification.reason()));
    }
}
