package org.claimwatch.alert.report;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A report as it was given out. Nothing of it changes any more, whatever becomes known later, but that the texts of a
 * claim are taken out of it where they have to go.
 *
 * @param at what instant it is on
 * @param claims that it tells of
 * @param issuedBy the id of the key it was asked for with
 * @param data JSON
 * @param page plain text
 */
public record IssuedReport(
        UUID id,
        String owner,
        UUID watchId,
        Instant at,
        Answer answer,
        Set<UUID> claims,
        Instant issuedAt,
        String issuedBy,
        String data,
        String page,
        String html) {
    public IssuedReport {
        claims = Set.copyOf(claims);
    }

    /** The same in other words. */
    public IssuedReport rewritten(String data, String page, String html) {
        return new IssuedReport(id, owner, watchId, at, answer, claims, issuedAt, issuedBy, data, page, html);
    }

    /**
     * A link to one.
     *
     * @param until when it ends by itself
     */
    public record Link(UUID id, String owner, UUID reportId, Instant until) {}
}
