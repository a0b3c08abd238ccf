package org.claimwatch.alert.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.claimwatch.alert.audit.Deed;
import org.claimwatch.alert.audit.postgres.Trail;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Writes the audit trail, in the transaction of what was done. */
@ApplicationScoped
public class Deeds {
    private final Trail trail;
    private final Ids ids;
    private final InstantSource clock;

    Deeds(Trail trail, Ids ids, InstantSource clock) {
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param owner whose rows it is done to */
    public Uni<Void> note(
            Mutiny.Session session,
            String owner,
            String author,
            Deed.Action action,
            UUID target,
            @Nullable String detail) {
        return trail.add(session, new Deed(ids.get(), owner, clock.instant(), author, action, target, detail));
    }
}
