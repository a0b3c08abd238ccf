package org.claimwatch.crawler.site.roster.postgres;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.claimwatch.crawler.site.Group;
import org.claimwatch.crawler.site.Mirror;
import org.claimwatch.crawler.site.Pace;
import org.claimwatch.crawler.site.Register;
import org.claimwatch.crawler.site.SiteDraft;
import org.claimwatch.crawler.site.postgres.GroupStore;
import org.claimwatch.crawler.site.postgres.RegisterStore;
import org.claimwatch.crawler.site.postgres.SiteStore;
import org.claimwatch.crawler.site.roster.Difference;
import org.claimwatch.crawler.site.roster.Difference.Change;
import org.claimwatch.crawler.site.roster.Roster;
import org.hibernate.reactive.mutiny.Mutiny;

/** What rosters would change, and the change. */
@ApplicationScoped
public class DifferenceStore {
    private final RegisterStore register;
    private final GroupStore groups;
    private final SiteStore sites;

    DifferenceStore(RegisterStore register, GroupStore groups, SiteStore sites) {
        this.register = register;
        this.groups = groups;
        this.sites = sites;
    }

    /** What a roster would change at this moment. */
    public Uni<Difference> show(Mutiny.Session session, Roster roster, boolean leavesErrorsOut) {
        return register.read(session)
                .map(known -> Difference.of(known, roster))
                .map(difference -> leavesErrorsOut ? difference.leavingErrorsOut() : difference);
    }

    /**
     * Applies all of a roster, or nothing where the difference is not sound.
     *
     * @param leavesErrorsOut says that rows which cannot be taken do not keep the others from being applied
     */
    public Uni<Difference> apply(Mutiny.Session session, Roster roster, boolean leavesErrorsOut) {
        return apply(session, roster, leavesErrorsOut, any -> true);
    }

    /** The same, where the difference is still the one of this revision; the answer is the difference as it is. */
    public Uni<Difference> apply(Mutiny.Session session, Roster roster, boolean leavesErrorsOut, String revision) {
        return apply(session, roster, leavesErrorsOut, difference -> difference
                .revision()
                .equals(revision));
    }

    private Uni<Difference> apply(
            Mutiny.Session session, Roster roster, boolean leavesErrorsOut, Predicate<Difference> condition) {
        return register.lock(session).chain(known -> {
            Difference strict = Difference.of(known, roster);
            Difference difference = leavesErrorsOut ? strict.leavingErrorsOut() : strict;
            return difference.isSound() && condition.test(difference)
                    ? write(session, known, difference).replaceWith(difference)
                    : Uni.createFrom().item(difference);
        });
    }

    /**
     * Sites and their mirrors all at once: a roster of a thousand is written in a second, while nobody else can change the
     * register. Their groups come with them; those that have aliases besides are few.
     */
    private Uni<Void> write(Mutiny.Session session, Register known, Difference difference) {
        Map<UUID, SiteDraft> added = new LinkedHashMap<>();
        Map<UUID, List<Mirror>> mirrors = new LinkedHashMap<>();
        List<Group> named = new ArrayList<>();
        for (Change change : difference.changes()) {
            switch (change) {
                case Difference.GroupAdded it -> {} // there is none without a site
                case Difference.AliasesAdded it -> named.add(withAliases(known, it));
                case Difference.SiteAdded it -> added.put(UUID.randomUUID(), draft(it));
                case Difference.MirrorsAdded it -> mirrors.put(it.siteId(), allMirrors(known, it));
            }
        }
        return sites.insert(session, added)
                .chain(() -> sites.saveMirrors(session, mirrors))
                .chain(() -> writeAll(session, named));
    }

    private Uni<Void> writeAll(Mutiny.Session session, List<Group> named) {
        return Multi.createFrom()
                .iterable(named)
                .onItem()
                .transformToUniAndConcatenate(group -> groups.write(session, group))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Group withAliases(Register known, Difference.AliasesAdded change) {
        Group registered = known.group(change.group());
        Group group = registered == null ? Group.named(change.group()) : registered;
        List<String> aliases = new ArrayList<>(group.aliases());
        aliases.addAll(change.aliases());
        return new Group(group.name(), aliases, group.pace());
    }

    private static SiteDraft draft(Difference.SiteAdded change) {
        return new SiteDraft(change.site(), change.group(), change.kind(), change.mirrors(), Pace.USUAL, false);
    }

    private static List<Mirror> allMirrors(Register known, Difference.MirrorsAdded change) {
        List<Mirror> mirrors = new ArrayList<>();
        known.entries().stream()
                .filter(site -> site.id().equals(change.siteId()))
                .flatMap(site -> site.mirrors().stream())
                .map(Mirror::of)
                .forEach(mirrors::add);
        mirrors.addAll(change.mirrors());
        return mirrors;
    }
}
