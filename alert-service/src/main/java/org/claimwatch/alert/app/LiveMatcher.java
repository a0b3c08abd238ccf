package org.claimwatch.alert.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.claimwatch.alert.match.Knowledge;
import org.claimwatch.alert.match.Matcher;
import org.claimwatch.alert.match.WatchIndex;
import org.claimwatch.alert.watch.SetAside;
import org.claimwatch.alert.watch.Watch;
import org.claimwatch.alert.watch.postgres.WatchStore;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * The watches in this process's memory, with the version of those in the database that they are. A change made through
 * this process is taken over as it is; one made through another replica shows as a version that is missed, and then all
 * are read again. Whoever asks names the version that is needed, so no claim is ever matched against old watches.
 */
@ApplicationScoped
class LiveMatcher {
    /** So many rows are held at once while reading. */
    private static final int PAGE = 2_000;

    private record Loaded(long version, WatchIndex index) {}

    private final WatchStore watches;
    private final Knowledge knowledge;
    private Loaded loaded;

    LiveMatcher(WatchStore watches, Knowledge knowledge, MeterRegistry registry) {
        this.watches = watches;
        this.knowledge = knowledge;
        this.loaded = new Loaded(-1, new WatchIndex(knowledge));
        Gauge.builder("claimwatch.watches.set.aside", () -> setAside().size())
                .description("Watches that could not be read or judged and wait for a person")
                .register(registry);
    }

    Knowledge knowledge() {
        return knowledge;
    }

    /**
     * A matcher of the watches as they are at a version.
     *
     * @param version of {@code feed_position}, read in this session
     */
    Uni<Matcher> at(Mutiny.Session session, long version) {
        Loaded here = loaded();
        if (here.version() >= version) {
            return Uni.createFrom().item(new Matcher(here.index()));
        }
        return load(session, new WatchIndex(knowledge), null).map(index -> {
            replace(new Loaded(version, index));
            return new Matcher(index);
        });
    }

    private Uni<WatchIndex> load(Mutiny.Session session, WatchIndex index, @Nullable UUID after) {
        return watches.pageOfAll(session, after, PAGE)
                .call(page -> Database.aside(() -> {
                    page.watches().forEach(index::add);
                    page.unreadable().forEach(index::setAside);
                    return index;
                }))
                .flatMap(
                        page -> page.last() == null ? Uni.createFrom().item(index) : load(session, index, page.last()));
    }

    /** The watches that this process could not read or judge. */
    List<SetAside> setAside() {
        return loaded().index().setAside();
    }

    private synchronized Loaded loaded() {
        return loaded;
    }

    private synchronized void replace(Loaded newer) {
        if (newer.version() > loaded.version()) {
            loaded = newer;
        }
    }

    /** Takes over a watch whose making, committed, led to that version. */
    synchronized void added(long version, Watch watch) {
        if (loaded.version() == version - 1) {
            loaded.index().add(watch);
            loaded = new Loaded(version, loaded.index());
        }
    }

    /** Takes over watches whose making or change, committed, led to that version. */
    synchronized void replaced(long version, List<Watch> watches) {
        if (loaded.version() == version - 1) {
            watches.forEach(loaded.index()::add);
            loaded = new Loaded(version, loaded.index());
        }
    }

    /** Takes over a watch's end, committed, that led to that version. */
    synchronized void removed(long version, UUID watch) {
        if (loaded.version() == version - 1) {
            loaded.index().remove(watch);
            loaded = new Loaded(version, loaded.index());
        }
    }
}
