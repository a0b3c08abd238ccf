package org.claimwatch.crawler.site.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.claimwatch.crawler.site.Group;
import org.claimwatch.crawler.site.Register;
import org.claimwatch.crawler.site.SiteKind;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The register, and the lock under which it changes. Operators change it a few times a day and an import a few thousand
 * mirrors at once, so one writer at a time is enough, and makes it possible to decide by all that is there.
 */
@ApplicationScoped
public class RegisterStore {
    /** A number of this lock's own among the advisory locks of this database. */
    private static final long LOCK = 0x7369746573L;

    /** Reads the register and keeps other writers out to the transaction's end. */
    public Uni<Register> lock(Mutiny.Session session) {
        return session.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(:lock)", Integer.class)
                .setParameter("lock", LOCK)
                .getSingleResult()
                .chain(() -> read(session));
    }

    /** The register at this moment, to show what a change would do. */
    public Uni<Register> read(Mutiny.Session session) {
        return groups(session).chain(groups -> entries(session)
                .chain(entries -> hosts(session).map(hosts -> new Register(groups, entries, hosts))));
    }

    private static Uni<List<Group>> groups(Mutiny.Session session) {
        return session.createSelectionQuery("from GroupRow where deletedAt is null order by name", GroupRow.class)
                .getResultList()
                .map(rows -> rows.stream().map(GroupRow::toGroup).toList());
    }

    private static Uni<List<Register.Entry>> entries(Mutiny.Session session) {
        return session.createNativeQuery("""
                        SELECT s.id, s.group_name, s.name, s.kind, string_agg(m.url, ' ' ORDER BY m.position) AS mirrors
                        FROM site s JOIN mirror m ON m.site_id = s.id
                        WHERE s.deleted_at IS NULL
                        GROUP BY s.id ORDER BY s.group_name, s.name
                        """, Tuple.class)
                .getResultList()
                .map(rows -> rows.stream().map(RegisterStore::entry).toList());
    }

    private static Uni<Set<String>> hosts(Mutiny.Session session) {
        return session.createNativeQuery("SELECT host FROM clear_web_host", String.class)
                .getResultList()
                .map(Set::copyOf);
    }

    private static Register.Entry entry(Tuple row) {
        return new Register.Entry(
                row.get("id", UUID.class),
                row.get("group_name", String.class),
                row.get("name", String.class),
                SiteKind.valueOf(row.get("kind", String.class)),
                List.of(row.get("mirrors", String.class).split(" ")));
    }
}
