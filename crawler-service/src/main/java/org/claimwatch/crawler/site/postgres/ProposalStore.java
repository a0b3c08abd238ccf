package org.claimwatch.crawler.site.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.claimwatch.crawler.site.Mirror;
import org.claimwatch.crawler.site.MirrorLink;
import org.claimwatch.crawler.site.MirrorProposal;
import org.claimwatch.crawler.site.MirrorProposal.State;
import org.claimwatch.crawler.site.Objection;
import org.claimwatch.crawler.site.Register;
import org.claimwatch.crawler.site.Site;
import org.claimwatch.crawler.site.postgres.SaveResult.NoSuchSite;
import org.claimwatch.crawler.site.postgres.SaveResult.Refused;
import org.claimwatch.crawler.site.postgres.SaveResult.Saved;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The mirrors that sites themselves suggest. */
@ApplicationScoped
public class ProposalStore {
    /** A site that shows new addresses at each visit proposes no more until an operator has looked at these. */
    private static final int MAX_OPEN = 100;

    private static final String COLUMNS = "id, site_id, url, reason, found_on, first_seen_at, last_seen_at, state";

    private final RegisterStore register;
    private final SiteStore sites;

    ProposalStore(RegisterStore register, SiteStore sites) {
        this.register = register;
        this.sites = sites;
    }

    /** Proposes those that are new; of those that are known, remembers that they were seen, to the hour. */
    public Uni<Void> propose(Mutiny.Session session, UUID site, List<MirrorLink> links, Instant seenAt) {
        return session.createNativeQuery("""
                        INSERT INTO mirror_proposal (site_id, url, reason, found_on, first_seen_at, last_seen_at)
                        SELECT :site, url, reason, page, :at, :at
                        FROM unnest(CAST(:urls AS text[]), CAST(:reasons AS text[]), CAST(:pages AS text[]))
                             WITH ORDINALITY AS link (url, reason, page, place)
                        WHERE NOT EXISTS (SELECT 1 FROM mirror WHERE mirror.url = link.url)
                          AND place <= :most - (SELECT count(*) FROM mirror_proposal
                                                WHERE site_id = :site AND state = 'OPEN' AND url <> ALL (CAST(:urls AS text[])))
                        ON CONFLICT (site_id, url) DO UPDATE SET last_seen_at = excluded.last_seen_at
                        WHERE mirror_proposal.state = 'OPEN'
                          AND mirror_proposal.last_seen_at < excluded.last_seen_at - interval '1 hour'
                        """)
                .setParameter("site", site)
                .setParameter("at", seenAt)
                .setParameter("most", MAX_OPEN)
                .setParameter("urls", texts(links, link -> link.mirror().url().toString()))
                .setParameter("reasons", texts(links, link -> link.reason().name()))
                .setParameter("pages", texts(links, link -> link.foundOn().toString()))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Those in a state after one in the order in which they were found. */
    public Uni<List<MirrorProposal>> page(Mutiny.Session session, State state, long after, int limit) {
        return session.createNativeQuery(
                        "SELECT " + COLUMNS
                                + " FROM mirror_proposal WHERE state = :state AND id > :after ORDER BY id LIMIT :limit",
                        Tuple.class)
                .setParameter("state", state.name())
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream().map(ProposalStore::proposal).toList());
    }

    /** Makes an open proposal a mirror of its site; null where there is no such proposal. */
    public Uni<@Nullable SaveResult> accept(Mutiny.Session session, long id, String by) {
        return register.lock(session).chain(known -> decide(session, id, State.ACCEPTED, by)
                .chain(proposal -> proposal == null
                        ? Uni.createFrom().nullItem()
                        : sites.find(session, proposal.siteId())
                                .chain(site -> add(session, known, site, proposal.mirror()))));
    }

    /** Sees to it that an open proposal is not made again; null where there is no such proposal. */
    public Uni<@Nullable MirrorProposal> dismiss(Mutiny.Session session, long id, String by) {
        return decide(session, id, State.DISMISSED, by);
    }

    private Uni<SaveResult> add(Mutiny.Session session, Register known, @Nullable Site site, Mirror mirror) {
        if (site == null) {
            return Uni.createFrom().item(new NoSuchSite());
        }
        String objection = site.mirrors().size() == Site.MAX_MIRRORS
                ? "the site has " + Site.MAX_MIRRORS + " mirrors already"
                : known.objectionTo(mirror, site.group().name(), site.id(), false);
        if (objection != null) {
            session.currentTransaction().markForRollback();
            return Uni.createFrom().item(new Refused(List.of(new Objection("url", objection))));
        }
        List<Mirror> mirrors = new ArrayList<>(site.mirrors());
        mirrors.add(mirror);
        return sites.saveMirrors(session, Map.of(site.id(), mirrors)).replaceWith(new Saved(site));
    }

    private static Uni<@Nullable MirrorProposal> decide(Mutiny.Session session, long id, State state, String by) {
        return session.createNativeQuery("""
                        UPDATE mirror_proposal SET state = :state, decided_at = now(), decided_by = :by
                        WHERE id = :id AND state = 'OPEN'
                        RETURNING\s""" + COLUMNS, Tuple.class)
                .setParameter("id", id)
                .setParameter("state", state.name())
                .setParameter("by", by)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : proposal(row));
    }

    private static MirrorProposal proposal(Tuple row) {
        return new MirrorProposal(
                row.get("id", Long.class),
                row.get("site_id", UUID.class),
                Mirror.of(row.get("url", String.class)),
                MirrorLink.Reason.valueOf(row.get("reason", String.class)),
                URI.create(row.get("found_on", String.class)),
                row.get("first_seen_at", OffsetDateTime.class).toInstant(),
                row.get("last_seen_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.get("state", String.class)));
    }

    private static String[] texts(List<MirrorLink> links, Function<MirrorLink, String> text) {
        return links.stream().map(text).toArray(String[]::new);
    }
}
