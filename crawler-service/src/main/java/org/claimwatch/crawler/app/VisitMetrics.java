package org.claimwatch.crawler.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.claimwatch.crawler.coverage.LookOutcome;
import org.claimwatch.crawler.feed.FeedEvent;
import org.claimwatch.crawler.fetch.FetchResult;
import org.claimwatch.crawler.fetch.Page;

/**
 * What operators watch: visits by what came of them, requests by how they ended and how long they took, events by their
 * type, and how many sites wait for longer than they should.
 */
@ApplicationScoped
class VisitMetrics {
    private final MeterRegistry meters;
    private final AtomicLong overdue;

    VisitMetrics(MeterRegistry meters) {
        this.meters = meters;
        this.overdue = meters.gauge("claimwatch.sites.overdue", new AtomicLong());
    }

    void finished(VisitResult result) {
        switch (result) {
            case VisitResult.LeaseLost lost -> visit("LEASE_LOST", "");
            case VisitResult.Recorded recorded -> {
                LookOutcome outcome = recorded.look().outcome();
                visit(outcome.state().name(), outcome.reason() == null ? "" : outcome.reason());
                events(recorded.events());
            }
            case VisitResult.Described described -> events(described.events());
            case VisitResult.Probed probed -> visit("PROBE", probed.answered() ? "ANSWERED" : "");
        }
    }

    private void events(List<FeedEvent> events) {
        events.forEach(event -> meters.counter(
                        "claimwatch.claim.events", "type", event.type().wireName())
                .increment());
    }

    void failed() {
        visit("FAILED", "");
    }

    FetchResult timed(Supplier<FetchResult> fetch) {
        Timer.Sample started = Timer.start(meters);
        FetchResult result = fetch.get();
        started.stop(meters.timer("claimwatch.fetch", "result", label(result)));
        return result;
    }

    void overdue(long sites) {
        overdue.set(sites);
    }

    private void visit(String state, String reason) {
        meters.counter("claimwatch.visits", "state", state, "reason", reason).increment();
    }

    private static String label(FetchResult result) {
        return switch (result) {
            case Page page -> "PAGE";
            case FetchResult.NotModified it -> "NOT_MODIFIED";
            case FetchResult.Unreachable it -> it.reason().name();
            case FetchResult.Refused it -> it.reason().name();
            case FetchResult.TooLarge it -> "TOO_LARGE";
        };
    }
}
