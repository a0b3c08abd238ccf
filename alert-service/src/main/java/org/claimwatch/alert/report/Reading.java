package org.claimwatch.alert.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimwatch.alert.report.Coverage.Look;
import org.claimwatch.alert.report.Coverage.Site;
import org.jspecify.annotations.Nullable;

/**
 * How much of the active sites was read in full, and what was not and why.
 *
 * @param within how long ago a look may be to count
 * @param active how many sites are alive
 * @param readInFull how many of them have a look that counts
 * @param readLately how many of them have one of the last two hours
 * @param dormant how many sites have not answered for so long that they do not count
 * @param gaps the others, each once, by name
 */
public record Reading(
        Duration within, int active, int readInFull, int readLately, int dormant, Map<Gap, List<NotRead>> gaps) {
    /** An active site is read every ten minutes, at worst every fifteen; this is far above both. */
    public static final Duration LATELY = Duration.ofHours(2);

    /**
     * A site without a look that counts.
     *
     * @param reason why its newest visit was not READ
     * @param since since when its looks say so, as far as that is known
     * @param lastReadAt when it was last read in full; null if never
     */
    public record NotRead(
            UUID siteId,
            String name,
            String group,
            @Nullable String reason,
            @Nullable Instant since,
            @Nullable Instant lastReadAt) {
        private static NotRead of(Site site) {
            Look look = site.lastFullLook();
            return new NotRead(
                    site.id(), site.name(), site.group(), site.reason(), site.since(), look == null ? null : look.at());
        }
    }

    /** Of a crawler that does not answer: nothing is known to have been read. */
    static Reading nothing(Duration within) {
        return new Reading(within, 0, 0, 0, 0, Map.of());
    }

    static Reading of(Coverage.Told coverage, Progress progress, Duration within, Instant now) {
        List<Site> active = coverage.sites().stream().filter(Site::active).toList();
        Instant since = now.minus(within);
        Map<Gap, List<NotRead>> gaps = active.stream()
                .filter(site -> !counts(site, coverage.feedEpoch(), progress, since))
                .sorted(Comparator.comparing(Site::name).thenComparing(Site::id))
                .collect(Collectors.groupingBy(
                        site -> gap(site, since),
                        () -> new EnumMap<>(Gap.class),
                        Collectors.mapping(NotRead::of, Collectors.toUnmodifiableList())));
        int missing = gaps.values().stream().mapToInt(List::size).sum();
        long lately = active.stream()
                .filter(site -> counts(site, coverage.feedEpoch(), progress, now.minus(LATELY)))
                .count();
        int dormant = coverage.sites().size() - active.size();
        return new Reading(within, active.size(), active.size() - missing, (int) lately, dormant, gaps);
    }

    private static boolean counts(Site site, UUID epoch, Progress progress, Instant since) {
        Look look = site.lastFullLook();
        return look != null && !look.at().isBefore(since) && progress.covers(epoch, look.asOfSequence());
    }

    private static Gap gap(Site site, Instant since) {
        Look look = site.lastFullLook();
        if (look != null && !look.at().isBefore(since)) {
            return Gap.NOT_MATCHED_YET;
        }
        return switch (site.state()) {
            // the first page of it was read, or nobody has been there for too long
            case READ, UNCHANGED, PARTIAL -> isWithin(site.lastLookAt(), since) ? Gap.PARTIAL : Gap.NOT_REACHED;
            case DOWN -> Gap.NOT_REACHED;
            case SEIZED -> Gap.SEIZED;
            case EXCLUDED -> Gap.EXCLUDED;
            case BLOCKED -> Gap.BLOCKED;
            case UNREADABLE -> Gap.UNREADABLE;
            case NEVER -> Gap.NEVER;
        };
    }

    private static boolean isWithin(@Nullable Instant look, Instant since) {
        return look != null && !look.isBefore(since);
    }

    public List<NotRead> of(Gap gap) {
        return gaps.getOrDefault(gap, List.of());
    }

    /** Whether at least this part of the active sites, in percent, was read in full. */
    boolean reaches(int percent) {
        return readInFull * 100L >= (long) active * percent;
    }
}
