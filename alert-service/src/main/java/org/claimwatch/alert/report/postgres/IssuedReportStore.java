package org.claimwatch.alert.report.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimwatch.alert.report.IssuedReport;
import org.claimwatch.http.caller.Caller;
import org.hibernate.reactive.mutiny.Mutiny;

/** The issued reports, and the links to them. */
@ApplicationScoped
public class IssuedReportStore {
    public Uni<Void> add(Mutiny.Session session, IssuedReport report) {
        return session.persist(IssuedReportRow.from(report));
    }

    /** A report that the caller may see. */
    public Uni<Optional<IssuedReport>> find(Mutiny.Session session, Caller caller, UUID id) {
        return session.createSelectionQuery(
                        "from IssuedReportRow where id = :id and (:all = true or owner = :owner)",
                        IssuedReportRow.class)
                .setParameter("id", id)
                .setParameter("all", caller.readsAll())
                .setParameter("owner", caller.owner())
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(IssuedReportRow::toReport));
    }

    /** Those that tell of a claim, of every owner. */
    public Uni<List<IssuedReport>> naming(Mutiny.Session session, UUID claim) {
        return session.createNativeQuery(
                        "select * from report where claims @> array[cast(:claim as uuid)]", IssuedReportRow.class)
                .setParameter("claim", claim)
                .getResultList()
                .map(rows -> rows.stream().map(IssuedReportRow::toReport).toList());
    }

    /** Removes those that were issued before a time, some of them: called again until it answers 0. */
    public Uni<Integer> removeIssuedBefore(Mutiny.Session session, Instant time, int limit) {
        return session.createNativeQuery("delete from report where id in"
                        + " (select id from report where issued_at < :time order by issued_at limit :limit)")
                .setParameter("time", time)
                .setParameter("limit", limit)
                .executeUpdate();
    }

    /** Keeps other texts of a report than those that were given out. */
    public Uni<Void> redact(Mutiny.Session session, IssuedReport report) {
        return session.createNativeQuery("update report set data = :data, page = :page, html = :html where id = :id")
                .setParameter("data", report.data())
                .setParameter("page", report.page())
                .setParameter("html", report.html())
                .setParameter("id", report.id())
                .executeUpdate()
                .replaceWithVoid();
    }

    public Uni<Void> addLink(Mutiny.Session session, IssuedReport.Link link) {
        return session.persist(ReportLinkRow.from(link));
    }

    /** What a link opens, unless it was revoked. Whoever asks has proved that the link is from here. */
    public Uni<Optional<IssuedReport>> behind(Mutiny.Session session, UUID link) {
        return session.createSelectionQuery(
                        "select r from IssuedReportRow r join ReportLinkRow l on l.reportId = r.id"
                                + " where l.id = :link and l.revokedAt is null",
                        IssuedReportRow.class)
                .setParameter("link", link)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(IssuedReportRow::toReport));
    }

    /** Ends a link of a report that the caller may see; false if there is none that holds. */
    public Uni<Boolean> revoke(Mutiny.Session session, Caller caller, UUID report, UUID link, Instant now) {
        return session.createMutationQuery("update ReportLinkRow set revokedAt = :now where id = :link"
                        + " and reportId = :report and revokedAt is null and (:all = true or owner = :owner)")
                .setParameter("now", now)
                .setParameter("link", link)
                .setParameter("report", report)
                .setParameter("all", caller.readsAll())
                .setParameter("owner", caller.owner())
                .executeUpdate()
                .map(revoked -> revoked > 0);
    }
}
