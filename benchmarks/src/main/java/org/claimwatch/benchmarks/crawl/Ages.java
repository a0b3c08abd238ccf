package org.claimwatch.benchmarks.crawl;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a simulation saw of times between looks. */
final class Ages {
    private final List<Long> seconds = new ArrayList<>();
    private long failOver;
    private long full;
    private long returned;

    /** Between two looks at a mirror that was up all the time. */
    void sameMirror(long age) {
        seconds.add(age);
    }

    /** Between the last look at one mirror and the first at another that was up all the time, whether that was known or not. */
    void failOver(long age) {
        failOver = Math.max(failOver, age);
    }

    /** Between two walks over the whole list of a site that was up all the time. */
    void full(long age) {
        full = Math.max(full, age);
    }

    /** From a mirror's return to the first try that it answered. */
    void returned(long age) {
        returned = Math.max(returned, age);
    }

    int looks() {
        return seconds.size();
    }

    Duration quantile(double share) {
        Collections.sort(seconds);
        return Duration.ofSeconds(seconds.isEmpty() ? 0 : seconds.get((int) Math.round(share * (seconds.size() - 1))));
    }

    Duration worstFailOver() {
        return Duration.ofSeconds(failOver);
    }

    Duration worstFull() {
        return Duration.ofSeconds(full);
    }

    Duration worstReturn() {
        return Duration.ofSeconds(returned);
    }
}
