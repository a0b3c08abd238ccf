package org.claimwatch.alert.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.claimwatch.alert.audit.Deed;
import org.claimwatch.alert.report.IssuedReport;
import org.claimwatch.alert.report.postgres.IssuedReportStore;
import org.claimwatch.alert.wording.Language;
import org.claimwatch.http.caller.Caller;

/** Gives out issued reports to those who have no key: by links that end, and can be ended. */
@ApplicationScoped
public class ReportLinks {
    /** What asking for a link led to. */
    public sealed interface Given {
        record Link(UUID id, String url, Instant until) implements Given {}

        /** This service has no key or no public address. */
        record NoLinks() implements Given {}

        record Unknown() implements Given {}
    }

    private final Database database;
    private final IssuedReportStore reports;
    private final Links links;
    private final Deeds deeds;
    private final Ids ids;
    private final InstantSource clock;

    ReportLinks(Database database, IssuedReportStore reports, Links links, Deeds deeds, Ids ids, InstantSource clock) {
        this.database = database;
        this.reports = reports;
        this.links = links;
        this.deeds = deeds;
        this.ids = ids;
        this.clock = clock;
    }

    public Uni<Given> give(Caller caller, UUID report, Duration valid) {
        UUID id = ids.get();
        Instant until = clock.instant().plus(valid).truncatedTo(ChronoUnit.SECONDS);
        String url = links.url(Links.Purpose.REPORT, id, until, Language.EN);
        if (url == null) {
            return Uni.createFrom().item(new Given.NoLinks());
        }
        return database.transaction(session -> reports.find(session, caller, report)
                .flatMap(found -> found.isEmpty()
                        ? Uni.createFrom().<Given>item(new Given.Unknown())
                        : reports.addLink(
                                        session,
                                        new IssuedReport.Link(id, found.get().owner(), report, until))
                                .chain(() -> deeds.note(
                                        session,
                                        found.get().owner(),
                                        caller.id(),
                                        Deed.Action.REPORT_LINK_MADE,
                                        report,
                                        id.toString()))
                                .replaceWith(new Given.Link(id, url, until))));
    }

    /** False if the caller may see no such link, or it has been ended before. */
    public Uni<Boolean> revoke(Caller caller, UUID report, UUID link) {
        return database.transaction(session -> reports.revoke(session, caller, report, link, clock.instant())
                .call(revoked -> revoked
                        ? deeds.note(
                                session,
                                caller.owner(),
                                caller.id(),
                                Deed.Action.REPORT_LINK_REVOKED,
                                report,
                                link.toString())
                        : Uni.createFrom().voidItem()));
    }

    /** What a link opens; empty if it is not from here, over or ended. */
    public Uni<Optional<IssuedReport>> open(String token) {
        return links.target(Links.Purpose.REPORT, token)
                .map(link -> database.transaction(session -> reports.behind(session, link)))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }
}
