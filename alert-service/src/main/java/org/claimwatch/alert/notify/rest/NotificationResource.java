package org.claimwatch.alert.notify.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimwatch.alert.app.Acknowledging;
import org.claimwatch.alert.app.Database;
import org.claimwatch.alert.notify.Acknowledgement;
import org.claimwatch.alert.notify.DeliveryRecord;
import org.claimwatch.alert.notify.Notification;
import org.claimwatch.alert.notify.NotificationRecord;
import org.claimwatch.alert.notify.postgres.AcknowledgementStore;
import org.claimwatch.alert.notify.postgres.NotificationStore;
import org.claimwatch.http.caller.Caller;
import org.claimwatch.http.keys.Role;
import org.claimwatch.http.problem.Parameter;
import org.claimwatch.http.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Notifications: what was told, and whether it arrived. */
@Path("/notifications")
@Tag(name = "Notifications")
@Produces(MediaType.APPLICATION_JSON)
class NotificationResource {
    private static final int MAX_PAGE = 1_000;
    private static final int PAGE = 100;

    /** @param acknowledgement of its thread; null as long as nobody took note */
    record NotificationView(
            @JsonUnwrapped Notification notification,
            List<DeliveryRecord> deliveries,
            @Nullable Acknowledgement acknowledgement) {
        static NotificationView of(NotificationRecord record, Map<UUID, Acknowledgement> acknowledged) {
            Notification notification = record.notification();
            return new NotificationView(notification, record.deliveries(), acknowledged.get(notification.threadId()));
        }
    }

    private final Database database;
    private final NotificationStore notifications;
    private final AcknowledgementStore acknowledgements;
    private final Acknowledging acknowledging;
    private final SecurityIdentity identity;

    NotificationResource(
            Database database,
            NotificationStore notifications,
            AcknowledgementStore acknowledgements,
            Acknowledging acknowledging,
            SecurityIdentity identity) {
        this.database = database;
        this.notifications = notifications;
        this.acknowledgements = acknowledgements;
        this.acknowledging = acknowledging;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({Role.PRESS, Role.ANALYST, Role.OPERATOR})
    @Operation(
            summary = "Notifications, the newest first, each with its deliveries",
            description =
                    "Those of the caller's owner; all for analysts. The next page begins after the last id of this one."
                            + " A delivery that is REJECTED or EXPIRED is a dead letter: a person has to look.")
    public Uni<List<NotificationView>> list(
            @RestQuery @Nullable String watch, @RestQuery @Nullable String after, @RestQuery @Nullable String limit) {
        UUID watchId = watch == null ? null : Parameter.uuid("watch", watch);
        UUID afterId = after == null ? null : Parameter.uuid("after", after);
        int count = Parameter.integer("limit", limit, 1, MAX_PAGE, PAGE);
        Caller caller = Caller.of(identity);
        return database.transaction(session -> notifications
                .list(session, caller, watchId, afterId, count)
                .flatMap(found -> acknowledgements
                        .ofThreads(session, threads(found))
                        .map(acknowledged -> found.stream()
                                .map(record -> NotificationView.of(record, acknowledged))
                                .toList())));
    }

    private static Set<UUID> threads(List<NotificationRecord> found) {
        return found.stream().map(record -> record.notification().threadId()).collect(Collectors.toSet());
    }

    @POST
    @Path("/{id}/acknowledgement")
    @RolesAllowed({Role.PRESS, Role.ANALYST, Role.OPERATOR})
    @Operation(
            summary = "Say that somebody has taken note",
            description = "Of the notification and all of its thread. The first one stays: the answer says who it was.")
    @APIResponse(responseCode = "200", description = "It is acknowledged, now or before")
    @APIResponse(responseCode = "404", description = "There is no such notification that the caller may see")
    public Uni<Acknowledgement> acknowledge(@RestPath String id) {
        return acknowledging
                .byKey(Caller.of(identity), Parameter.uuid("id", id))
                .map(taken -> taken.orElseThrow(() -> ProblemException.notFound("no such notification")));
    }
}
