package org.claimwatch.alert.notify.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.claimwatch.alert.app.Database;
import org.claimwatch.alert.app.Deeds;
import org.claimwatch.alert.app.Ids;
import org.claimwatch.alert.app.Owners;
import org.claimwatch.alert.app.ReceiverTests;
import org.claimwatch.alert.app.Vaults;
import org.claimwatch.alert.audit.Deed;
import org.claimwatch.alert.match.Tier;
import org.claimwatch.alert.notify.Audience;
import org.claimwatch.alert.notify.Channel;
import org.claimwatch.alert.notify.Receiver;
import org.claimwatch.alert.notify.Rhythm;
import org.claimwatch.alert.notify.postgres.ReceiverStore;
import org.claimwatch.alert.wording.Language;
import org.claimwatch.http.caller.Caller;
import org.claimwatch.http.keys.Role;
import org.claimwatch.http.problem.Parameter;
import org.claimwatch.http.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Receivers: who is told. */
@Path("/receivers")
@Tag(name = "Receivers")
@Produces(MediaType.APPLICATION_JSON)
class ReceiverResource {
    private static final int MAX_PAGE = 1_000;
    private static final int PAGE = 100;
    /** A receiver for more watches than these is one for all. */
    private static final int MAX_WATCHES = 1_000;

    /**
     * @param language tag of a language that letters are written in
     * @param audience for whom messages to it are written; PRESS if absent
     * @param watches whose notifications it gets; all of the owner's if absent
     * @param fromTier the weakest match that it is told of; LIKELY if absent
     * @param heartbeat how often it is told that the watch goes on; WEEKLY if absent
     * @param owner whose it shall be; the caller's own if absent
     */
    record NewReceiver(
            @NotNull Channel channel,
            @NotNull String address,
            @NotNull String language,
            @Nullable Audience audience,
            @Nullable @Size(max = MAX_WATCHES) Set<@NotNull UUID> watches,
            @Nullable Tier fromTier,
            @Nullable Rhythm heartbeat,
            @Nullable String owner) {
        Receiver toReceiver(UUID id, String ownerOfIt, @Nullable String sealedSecret, Instant now) {
            Language known = Language.ofTag(language)
                    .orElseThrow(() ->
                            ProblemException.badRequest("language", "language must be one of " + Language.tags()));
            if (!Receiver.isAddress(channel, address)) {
                throw ProblemException.badRequest("address", Receiver.expected(channel));
            }
            return new Receiver(
                    id,
                    ownerOfIt,
                    channel,
                    address,
                    known,
                    audience == null ? Audience.PRESS : audience,
                    watches == null ? Set.of() : watches,
                    fromTier == null ? Tier.LIKELY : fromTier,
                    heartbeat == null ? Rhythm.WEEKLY : heartbeat,
                    sealedSecret,
                    null,
                    now);
        }
    }

    record ReceiverView(
            UUID id,
            String owner,
            Channel channel,
            String address,
            String language,
            Audience audience,
            Set<UUID> watches,
            Tier fromTier,
            Rhythm heartbeat,
            @Nullable Instant testedAt,
            Instant createdAt) {
        static ReceiverView of(Receiver receiver) {
            return new ReceiverView(
                    receiver.id(),
                    receiver.owner(),
                    receiver.channel(),
                    receiver.address(),
                    receiver.language().tag(),
                    receiver.audience(),
                    receiver.watches(),
                    receiver.fromTier(),
                    receiver.heartbeat(),
                    receiver.testedAt(),
                    receiver.createdAt());
        }
    }

    /** @param secret what a webhook's posts are signed with, as Standard Webhooks writes it; never shown again */
    record MadeReceiver(
            @JsonUnwrapped ReceiverView receiver, @Nullable String secret) {}

    record TestSent(UUID notification) {}

    private final Database database;
    private final ReceiverStore receivers;
    private final ReceiverTests tests;
    private final Vaults vaults;
    private final Deeds deeds;
    private final SecurityIdentity identity;
    private final Ids ids;
    private final InstantSource clock;

    ReceiverResource(
            Database database,
            ReceiverStore receivers,
            ReceiverTests tests,
            Vaults vaults,
            Deeds deeds,
            SecurityIdentity identity,
            Ids ids,
            InstantSource clock) {
        this.tests = tests;
        this.vaults = vaults;
        this.deeds = deeds;
        this.database = database;
        this.receivers = receivers;
        this.identity = identity;
        this.ids = ids;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            summary = "Add a receiver",
            description = "It gets every notification of its owner that is made from now on.")
    @APIResponse(
            responseCode = "201",
            description =
                    "It is told from now on. The secret that a webhook's posts are signed with stands in this answer"
                            + " and in no other.")
    @APIResponse(responseCode = "400", description = "A field is not as it should be; the problem names it")
    @APIResponse(responseCode = "409", description = "The owner has that receiver already")
    public Uni<RestResponse<MadeReceiver>> add(@Valid @NotNull NewReceiver body) {
        Caller caller = Caller.of(identity);
        WebhookSecret secret = body.channel() == Channel.WEBHOOK ? secret() : null;
        Receiver receiver = body.toReceiver(
                ids.get(), Owners.of(caller, body.owner()), secret == null ? null : secret.sealed(), clock.instant());
        return database.transaction(session -> receivers.has(session, receiver).flatMap(there -> {
                    if (there) {
                        throw ProblemException.conflict("address", "the owner has that receiver already");
                    }
                    return receivers
                            .add(session, receiver)
                            .chain(() -> deeds.note(
                                    session,
                                    receiver.owner(),
                                    caller.id(),
                                    Deed.Action.RECEIVER_MADE,
                                    receiver.id(),
                                    receiver.channel().name()));
                }))
                .replaceWith(() -> RestResponse.status(
                        RestResponse.Status.CREATED,
                        new MadeReceiver(ReceiverView.of(receiver), secret == null ? null : secret.shown())));
    }

    private WebhookSecret secret() {
        return vaults.vault()
                .map(WebhookSecret::make)
                .orElseThrow(() -> ProblemException.badRequest(
                        "channel", "channel WEBHOOK needs claimwatch.secret-key to be set on this service"));
    }

    @POST
    @Path("/{id}/test")
    @RolesAllowed(Role.OPERATOR)
    @ResponseStatus(202)
    @Operation(
            summary = "Send a test",
            description =
                    "A message that says that it is one, by the way that a warning would go. When it is delivered the"
                            + " receiver counts as tested.")
    @APIResponse(responseCode = "202", description = "It is on its way; GET /notifications shows what became of it")
    @APIResponse(responseCode = "404", description = "There is no such receiver that the caller may see")
    @APIResponse(responseCode = "409", description = "There is no watch that the receiver is for")
    public Uni<TestSent> test(@RestPath String id) {
        return tests.test(Caller.of(identity), Parameter.uuid("id", id)).map(test -> switch (test) {
            case ReceiverTests.Test.Sent sent ->
                new TestSent(sent.notification().id());
            case ReceiverTests.Test.NoWatch none ->
                throw ProblemException.conflict("id", "there is no watch that the receiver is for");
            case ReceiverTests.Test.Unknown unknown -> throw ProblemException.notFound("no such receiver");
        });
    }

    @GET
    @RolesAllowed({Role.PRESS, Role.ANALYST, Role.OPERATOR})
    @Operation(
            summary = "Receivers by id",
            description =
                    "Those of the caller's owner; all for analysts. The next page begins after the last id of this one.")
    public Uni<List<ReceiverView>> list(@RestQuery @Nullable String after, @RestQuery @Nullable String limit) {
        UUID afterId = after == null ? null : Parameter.uuid("after", after);
        int count = Parameter.integer("limit", limit, 1, MAX_PAGE, PAGE);
        Caller caller = Caller.of(identity);
        return database.transaction(session -> receivers.list(session, caller, afterId, count))
                .map(found -> found.stream().map(ReceiverView::of).toList());
    }
}
