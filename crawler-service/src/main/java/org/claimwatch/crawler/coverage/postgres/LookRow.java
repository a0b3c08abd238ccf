package org.claimwatch.crawler.coverage.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.claimwatch.crawler.coverage.Look;
import org.claimwatch.crawler.coverage.LookKind;
import org.claimwatch.crawler.coverage.LookOutcome;
import org.claimwatch.crawler.coverage.LookState;
import org.jspecify.annotations.Nullable;

/** A line of the ledger; added, never changed. */
@Entity
@Table(name = "visit")
class LookRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "site_id", updatable = false)
    UUID siteId;

    @Enumerated(EnumType.STRING)
    LookKind kind;

    @Enumerated(EnumType.STRING)
    LookState state;

    @Nullable
    String reason;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "fetched_at")
    @Nullable
    Instant fetchedAt;

    @Column(name = "finished_at")
    Instant finishedAt;

    int postings;

    int pages;

    int missed;

    @Column(name = "as_of_sequence")
    long asOfSequence;

    static LookRow from(Look look) {
        LookRow row = new LookRow();
        row.siteId = look.siteId();
        row.kind = look.kind();
        row.state = look.outcome().state();
        row.reason = look.outcome().reason();
        row.startedAt = look.startedAt();
        row.fetchedAt = look.fetchedAt();
        row.finishedAt = look.finishedAt();
        row.postings = look.postings();
        row.pages = look.pages();
        row.missed = look.missed();
        row.asOfSequence = look.asOfSequence();
        return row;
    }

    Look toLook() {
        return new Look(
                siteId,
                startedAt,
                fetchedAt,
                finishedAt,
                kind,
                new LookOutcome(state, reason),
                postings,
                pages,
                missed,
                asOfSequence);
    }
}
