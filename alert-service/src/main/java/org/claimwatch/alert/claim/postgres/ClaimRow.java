package org.claimwatch.alert.claim.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.claimwatch.alert.claim.Claim;
import org.claimwatch.alert.claim.ClaimDetail;
import org.claimwatch.alert.claim.ClaimStatus;
import org.claimwatch.alert.claim.ClaimVersion;
import org.claimwatch.alert.claim.Organisation;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "claim")
@NullUnmarked
class ClaimRow {
    @Id
    UUID id;

    UUID epoch;
    long sequence;

    @Column(name = "group_name")
    String group;

    String title;

    @Column(name = "organisation_name")
    String organisationName;

    @Column(name = "organisation_website")
    String organisationWebsite;

    @Column(name = "organisation_country")
    String organisationCountry;

    String description;

    @Enumerated(EnumType.STRING)
    ClaimStatus status;

    @Column(name = "first_seen_at")
    Instant firstSeenAt;

    boolean backfill;

    boolean counts;

    Instant deadline;
    String capture;
    String link;

    @Column(name = "tracker_only")
    boolean trackerOnly;

    static ClaimRow from(ClaimVersion version) {
        ClaimRow row = new ClaimRow();
        row.id = version.claim().id();
        row.take(version);
        return row;
    }

    boolean isOlderThan(ClaimVersion version) {
        return !version.epoch().equals(epoch) || sequence < version.sequence();
    }

    void take(ClaimVersion version) {
        Claim claim = version.claim();
        epoch = version.epoch();
        sequence = version.sequence();
        group = claim.group();
        title = claim.title();
        organisationName = claim.organisation().name();
        organisationWebsite = claim.organisation().website();
        organisationCountry = claim.organisation().country();
        description = claim.description();
        status = claim.status();
        firstSeenAt = claim.firstSeenAt();
        backfill = claim.backfill();
        counts = claim.counts();
        deadline = claim.detail().deadline();
        capture = claim.detail().capture();
        link = claim.detail().link();
        trackerOnly = claim.detail().trackerOnly();
    }

    Claim toClaim() {
        Organisation organisation = new Organisation(organisationName, organisationWebsite, organisationCountry);
        ClaimDetail detail = new ClaimDetail(deadline, capture, link, trackerOnly);
        return new Claim(id, group, title, organisation, description, status, firstSeenAt, backfill, counts, detail);
    }
}
