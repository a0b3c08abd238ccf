package org.claimwatch.alert.report.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.claimwatch.alert.report.Answer;
import org.claimwatch.alert.report.Doubt;
import org.claimwatch.alert.report.Gap;
import org.claimwatch.alert.report.NamedClaim;
import org.claimwatch.alert.report.Reading;
import org.claimwatch.alert.report.Reading.NotRead;
import org.claimwatch.alert.report.Report;
import org.claimwatch.alert.watch.Watch;
import org.jspecify.annotations.Nullable;

/**
 * A report on the wire.
 *
 * @param id by which it can be had again
 * @param doubt why the answer is INCONCLUSIVE; null with every other
 * @param statement the answer in words, to be read aloud
 */
record ReportView(
        UUID id,
        Watch watch,
        Instant at,
        Answer answer,
        @Nullable Doubt doubt,
        String statement,
        CoverageView coverage,
        List<NamedClaim> claims,
        List<NamedClaim> setAside) {
    record CoverageView(
            Duration within,
            int active,
            int readInFull,
            int readWithin2h,
            int dormant,
            List<NotRead> notReached,
            List<NotRead> blocked,
            List<NotRead> unreadable,
            List<NotRead> partial,
            List<NotRead> seized,
            List<NotRead> excluded,
            List<NotRead> never,
            List<NotRead> notMatchedYet) {
        static CoverageView of(Reading reading) {
            return new CoverageView(
                    reading.within(),
                    reading.active(),
                    reading.readInFull(),
                    reading.readLately(),
                    reading.dormant(),
                    reading.of(Gap.NOT_REACHED),
                    reading.of(Gap.BLOCKED),
                    reading.of(Gap.UNREADABLE),
                    reading.of(Gap.PARTIAL),
                    reading.of(Gap.SEIZED),
                    reading.of(Gap.EXCLUDED),
                    reading.of(Gap.NEVER),
                    reading.of(Gap.NOT_MATCHED_YET));
        }
    }

    static ReportView of(UUID id, Report report, String statement) {
        return new ReportView(
                id,
                report.watch(),
                report.at(),
                report.answer(),
                report.doubt(),
                statement,
                CoverageView.of(report.reading()),
                report.claims(),
                report.setAside());
    }
}
