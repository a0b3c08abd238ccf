package org.claimwatch.alert.notify.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.claimwatch.alert.app.Database;
import org.claimwatch.alert.notify.DeliveryRecord;
import org.claimwatch.alert.notify.Notification;
import org.claimwatch.alert.notify.postgres.NotificationStore;
import org.claimwatch.http.caller.Caller;
import org.claimwatch.http.keys.Role;
import org.claimwatch.http.problem.Parameter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Notifications: what was told, and whether it arrived. */
@Path("/notifications")
@Tag(name = "Notifications")
@Produces(MediaType.APPLICATION_JSON)
class NotificationResource {
    private static final int MAX_PAGE = 1_000;
    private static final int PAGE = 100;

    record NotificationView(@JsonUnwrapped Notification notification, List<DeliveryRecord> deliveries) {}

    private final Database database;
    private final NotificationStore notifications;
    private final SecurityIdentity identity;

    NotificationResource(Database database, NotificationStore notifications, SecurityIdentity identity) {
        this.database = database;
        this.notifications = notifications;
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
        return database.transaction(session -> notifications.list(session, caller, watchId, afterId, count))
                .map(found -> found.stream()
                        .map(record -> new NotificationView(record.notification(), record.deliveries()))
                        .toList());
    }
}
