package org.claimwatch.alert.report.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.claimwatch.alert.report.Answer;
import org.claimwatch.alert.report.IssuedReport;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Immutable
@Table(name = "report")
@NullUnmarked
class IssuedReportRow {
    @Id
    UUID id;

    String owner;

    @Column(name = "watch_id")
    UUID watchId;

    Instant at;

    @Enumerated(EnumType.STRING)
    Answer answer;

    UUID[] claims;

    @Column(name = "issued_at")
    Instant issuedAt;

    @Column(name = "issued_by")
    String issuedBy;

    String data;
    String page;
    String html;

    static IssuedReportRow from(IssuedReport report) {
        IssuedReportRow row = new IssuedReportRow();
        row.id = report.id();
        row.owner = report.owner();
        row.watchId = report.watchId();
        row.at = report.at();
        row.answer = report.answer();
        row.claims = report.claims().toArray(UUID[]::new);
        row.issuedAt = report.issuedAt();
        row.issuedBy = report.issuedBy();
        row.data = report.data();
        row.page = report.page();
        row.html = report.html();
        return row;
    }

    IssuedReport toReport() {
        return new IssuedReport(id, owner, watchId, at, answer, Set.of(claims), issuedAt, issuedBy, data, page, html);
    }
}
