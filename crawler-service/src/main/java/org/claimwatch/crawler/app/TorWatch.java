package org.claimwatch.crawler.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.claimwatch.crawler.fetch.tor.TorDaemon;
import org.claimwatch.crawler.fetch.tor.TorDaemons;
import org.jboss.logging.Logger;

/** Asks the tors again and again whether they are there, and shows which are. */
@ApplicationScoped
class TorWatch {
    private static final Logger LOG = Logger.getLogger(TorWatch.class);

    private final TorDaemons daemons;
    private final TorConfig config;
    private final Scheduler scheduler;
    private final MeterRegistry meters;

    TorWatch(TorDaemons daemons, TorConfig config, Scheduler scheduler, MeterRegistry meters) {
        this.daemons = daemons;
        this.config = config;
        this.scheduler = scheduler;
        this.meters = meters;
    }

    void start(@Observes StartupEvent started) {
        for (TorDaemon daemon : daemons.all()) {
            meters.gauge(
                    "claimwatch.tor.up", Tags.of("tor", daemon.name()), daemons, all -> all.isWell(daemon) ? 1 : 0);
        }
        scheduler
                .newJob("probe the tors")
                .setInterval(config.probeEvery().toString())
                .setConcurrentExecution(ConcurrentExecution.SKIP)
                .setTask(execution -> probe(), true)
                .schedule();
    }

    private void probe() {
        for (TorDaemon daemon : daemons.all()) {
            boolean before = daemons.isWell(daemon);
            boolean now = daemons.check(daemon);
            if (before != now) {
                LOG.warnf("tor %s tor=%s", now ? "answers again" : "does not answer", daemon.name());
            }
        }
    }
}
