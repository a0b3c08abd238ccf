package org.claimwatch.alert.notify.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimwatch.alert.notify.Release;
import org.claimwatch.alert.watch.Watch;
import org.hibernate.reactive.mutiny.Mutiny;

/** How watches are told, where that was set. */
@ApplicationScoped
public class TellingStore {
    public Uni<Void> save(Mutiny.Session session, Watch watch, Release release) {
        TellingRow row = new TellingRow();
        row.watchId = watch.id();
        row.owner = watch.owner();
        row.release = release;
        return session.merge(row).replaceWithVoid();
    }

    /** What was set, of some watches. */
    public Uni<Map<UUID, Release>> releases(Mutiny.Session session, Collection<UUID> watches) {
        return session.createSelectionQuery("from TellingRow where watchId in :watches", TellingRow.class)
                .setParameter("watches", watches)
                .getResultList()
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> row.watchId, row -> row.release)));
    }
}
