package org.claimwatch.alert.report.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.claimwatch.alert.report.IssuedReport;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "report_link")
@NullUnmarked
class ReportLinkRow {
    @Id
    UUID id;

    String owner;

    @Column(name = "report_id")
    UUID reportId;

    Instant until;

    @Column(name = "revoked_at")
    Instant revokedAt;

    static ReportLinkRow from(IssuedReport.Link link) {
        ReportLinkRow row = new ReportLinkRow();
        row.id = link.id();
        row.owner = link.owner();
        row.reportId = link.reportId();
        row.until = link.until();
        return row;
    }
}
