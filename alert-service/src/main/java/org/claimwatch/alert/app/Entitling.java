package org.claimwatch.alert.app;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Provider;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.claimwatch.alert.audit.Deed;
import org.claimwatch.alert.match.DomainOfAuthority;
import org.claimwatch.alert.match.Knowledge;
import org.claimwatch.alert.watch.Application;
import org.claimwatch.alert.watch.Watch;
import org.claimwatch.alert.watch.dns.TxtRecords;
import org.claimwatch.alert.watch.postgres.ApplicationStore;
import org.claimwatch.alert.watch.smtp.CodeMail;
import org.claimwatch.http.caller.Caller;
import org.claimwatch.http.problem.ProblemException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Who may watch what, where an operator requires proof: by DNS, by mail, or by somebody's word. */
@ApplicationScoped
public class Entitling {
    private static final int SECRET_BYTES = 16;
    /** A lookup each; an authority has one or two that are its own. */
    private static final int MAX_LOOKUPS = 5;

    /** What a try to prove led to. */
    public sealed interface Attempt {
        record Proven(Watching.Begun begun) implements Attempt {}

        /** @param why for the person who tries again */
        record NotProven(String why) implements Attempt {}

        /** There is no such application that the caller may see. */
        record Unknown() implements Attempt {}
    }

    private final Provider<Boolean> required;
    private final Database database;
    private final ApplicationStore applications;
    private final TxtRecords records;
    private final CodeMail mail;
    private final Watching watching;
    private final Deeds deeds;
    private final DomainOfAuthority own;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    Entitling(
            @ConfigProperty(name = "claimwatch.watch.proof-required") Provider<Boolean> required,
            Database database,
            ApplicationStore applications,
            TxtRecords records,
            CodeMail mail,
            Watching watching,
            Deeds deeds,
            Knowledge knowledge,
            InstantSource clock) {
        this.required = required;
        this.database = database;
        this.applications = applications;
        this.records = records;
        this.mail = mail;
        this.watching = watching;
        this.deeds = deeds;
        this.own = new DomainOfAuthority(knowledge);
        this.clock = clock;
    }

    /**
     * The word that a caller gives for a watch that it begins without a proof; empty if none is needed and none given.
     *
     * @throws ProblemException if proof is required and the caller may not vouch, or gives no reason
     */
    public Optional<String> word(Caller caller, @Nullable String reason) {
        if (required.get() && !caller.readsAll()) {
            throw ProblemException.conflict(
                    "owner", "the right to watch a place has to be proven here: POST /watch-applications");
        }
        if (required.get() && (reason == null || reason.isBlank())) {
            throw ProblemException.badRequest("vouch", "vouch must say why the place may be watched without a proof");
        }
        return Optional.ofNullable(reason);
    }

    public Uni<Application> apply(Caller caller, Watch watch) {
        Application application = Application.of(watch, caller.id(), own.of(watch), secret(), clock.instant());
        return database.transaction(session -> applications.add(session, application, oldest()))
                .replaceWith(application);
    }

    public Uni<List<Application>> list(Caller caller, int limit) {
        return database.transaction(session -> applications.list(session, caller, oldest(), limit));
    }

    private Instant oldest() {
        return clock.instant().minus(Application.VALID);
    }

    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Looks whether a domain of the authority has the record. */
    public Uni<Attempt> byDns(Caller caller, UUID id) {
        return found(caller, id, application -> Multi.createFrom()
                .iterable(application.domains().stream().limit(MAX_LOOKUPS).toList())
                .onItem()
                .transformToUniAndConcatenate(domain -> records.at(Application.recordName(domain))
                        .map(texts -> texts.contains(application.record()) ? domain : ""))
                .filter(domain -> !domain.isEmpty())
                .toUni()
                .flatMap(domain -> domain == null
                        ? notProven("none of its domains has that TXT record yet; DNS may take an hour to show it")
                        : begin(caller, application, Deed.Action.RIGHT_PROVEN, "DNS " + domain)));
    }

    /** Sends a code to one of the addresses that prove; the answer is never that it is proven. */
    public Uni<Attempt> sendCode(Caller caller, UUID id, String address) {
        String code = secret();
        return found(caller, id, application -> {
            if (!application.addresses().contains(address)) {
                return notProven("a code goes to one of " + application.addresses());
            }
            if (application.mails() >= Application.MAX_MAILS) {
                return notProven(Application.MAX_MAILS + " codes were sent: ask anew, or be vouched for");
            }
            return database.transaction(session -> applications.update(session, application.withCode(code)))
                    .chain(() -> mail.send(address, application.watch(), code))
                    .chain(() -> notProven("a code is on its way to " + address));
        });
    }

    public Uni<Attempt> byCode(Caller caller, UUID id, String code) {
        return found(
                caller,
                id,
                application -> application.accepts(code)
                        ? begin(caller, application, Deed.Action.RIGHT_PROVEN, "MAIL " + application.domains())
                        : database.transaction(session -> applications.update(session, application.withWrongTry()))
                                .chain(() -> notProven(
                                        "this is not the code that was sent last, or there were too many" + " tries")));
    }

    /** Takes the word of somebody who reads every owner's rows, for a city whose DNS, mail and login are down. */
    public Uni<Attempt> vouch(Caller caller, UUID id, String reason) {
        return found(
                caller,
                id,
                application -> caller.readsAll()
                        ? begin(caller, application, Deed.Action.WATCH_VOUCHED, reason)
                        : Uni.createFrom().item(new Attempt.Unknown()));
    }

    private Uni<Attempt> found(Caller caller, UUID id, Function<Application, Uni<Attempt>> attempt) {
        return database.transaction(session -> applications.find(session, caller, id, oldest()))
                .flatMap(application -> application.isEmpty()
                        ? Uni.createFrom().item(new Attempt.Unknown())
                        : attempt.apply(application.get()));
    }

    private static Uni<Attempt> notProven(String why) {
        return Uni.createFrom().item(new Attempt.NotProven(why));
    }

    /** If this ends between the two, the application is still there, and the next try finds the watch begun. */
    private Uni<Attempt> begin(Caller caller, Application application, Deed.Action how, String detail) {
        Watch watch = application.watch();
        return watching.begin(watch)
                .call(begun -> database.transaction(session -> applications
                        .remove(session, watch.id())
                        .chain(() -> deeds.note(session, watch.owner(), caller.id(), how, watch.id(), detail))))
                .map(Attempt.Proven::new);
    }

    /** Notes that a watch was begun on the word of its author. */
    public Uni<Void> vouched(Caller caller, Watch watch, Optional<String> reason) {
        return reason.isEmpty()
                ? Uni.createFrom().voidItem()
                : database.transaction(session -> deeds.note(
                        session, watch.owner(), caller.id(), Deed.Action.WATCH_VOUCHED, watch.id(), reason.get()));
    }
}
