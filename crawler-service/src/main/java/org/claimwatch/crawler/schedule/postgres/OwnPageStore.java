package org.claimwatch.crawler.schedule.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Which claims' own pages have been asked for. */
@ApplicationScoped
public class OwnPageStore {
    /** Where nobody answered. A page that was never there answers, with an error. */
    private static final int MAX_TRIES = 3;

    /** Those of some claims whose own page has neither answered nor been tried too often. */
    public Uni<Set<UUID>> stillToFetch(Mutiny.Session session, List<UUID> claims) {
        return session.createNativeQuery("""
                        SELECT id FROM unnest(CAST(:claims AS uuid[])) AS asked (id)
                        WHERE NOT EXISTS (SELECT 1 FROM own_page
                                          WHERE claim_id = asked.id AND (answered OR tries >= :maxTries))
                        """, UUID.class)
                .setParameter("claims", claims.toArray(UUID[]::new))
                .setParameter("maxTries", MAX_TRIES)
                .getResultList()
                .map(ids -> ids.stream().collect(Collectors.toSet()));
    }

    /** @param answered those of the asked that need not be asked again */
    public Uni<Void> save(Mutiny.Session session, List<UUID> asked, List<UUID> answered) {
        return session.createNativeQuery("""
                        INSERT INTO own_page (claim_id, tries, answered)
                        SELECT id, 1, id = ANY (:answered) FROM unnest(CAST(:asked AS uuid[])) AS asked (id)
                        ON CONFLICT (claim_id) DO UPDATE SET
                               tries = own_page.tries + 1, answered = excluded.answered
                        """)
                .setParameter("asked", asked.toArray(UUID[]::new))
                .setParameter("answered", answered.toArray(UUID[]::new))
                .executeUpdate()
                .replaceWithVoid();
    }
}
