package org.claimwatch.crawler.claim;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.claimwatch.crawler.extract.Posting;
import org.jspecify.annotations.Nullable;

/**
 * The postings of a look, each with the claim that it is, as {@link SameClaim} says. A posting that a listing shows twice,
 * as when it moves on between two pages, counts once.
 */
public final class ClaimJoin {
    /** What a posting may be, of all claims that share a key with it. More share one only where a site floods it. */
    public static final int MAX_OF_A_POSTING = 64;

    private static final Comparator<Dossier> OLDEST_FIRST = Comparator.comparing(
                    (Dossier dossier) -> dossier.claim().firstSeenAt())
            .thenComparing(dossier -> dossier.claim().claimId());

    private record Told(String group, SeenPosting seen, PostingIdentity identity, Set<Long> lookup) {
        Told(String group, SeenPosting seen, PostingIdentity identity) {
            this(group, seen, identity, identity.lookupKeys());
        }

        Instant published() {
            return Objects.requireNonNullElse(seen.posting().publishedAt(), Instant.MIN);
        }

        long says() {
            return ClaimComparison.says(seen);
        }
    }

    /** @param posting its place among the postings: comparing them whole would take longer than all the rest */
    private record Joint(
            int posting,
            Dossier dossier,
            SameClaim.Reason reason,
            boolean onThisSite,
            boolean samePath,
            boolean samePlace) {}

    /**
     * Of equal reasons that of a claim which this site has shown, then one whose link differs in its query only, or not at
     * all: which of two with one title is which must not hang on the order in which they stand.
     */
    private static final Comparator<Joint> STRONGEST_FIRST = Comparator.comparing(Joint::reason)
            .thenComparing(joint -> !joint.onThisSite())
            .thenComparing(joint -> !joint.samePath())
            .thenComparing(joint -> !joint.samePlace());

    private final SiteLook look;
    private final List<Told> postings;
    private final Set<Long> keys;

    public ClaimJoin(SiteLook look, GroupNames names) {
        this.look = look;
        this.postings = postings(look, names);
        this.keys = strongestFirst(postings);
    }

    /** Claims that have none of these are none of the look's. Each posting's strongest first, then its next. */
    public Set<Long> keys() {
        return keys;
    }

    /** Which the claims have that carry a posting's name, of whatever group. */
    public static long nameKey(Posting posting) {
        return PostingIdentity.bareKey(BareTitle.of(posting.title()));
    }

    /** The groups whose claims it may add. */
    public Set<GroupKey> groups() {
        return postings.stream().map(told -> told.identity().group()).collect(Collectors.toSet());
    }

    /** @param candidates the claims, of whatever group, that have one of the {@link #keys()} */
    public Joined with(Collection<Dossier> candidates) {
        Map<Long, List<Dossier>> byKey = byKey(candidates);
        List<Joint> joints = joints(byKey);
        Map<Integer, Dossier> joined = strongest(joints);
        Set<Integer> repeats = repeats(joints, joined);
        List<Joined.Pair> pairs = new ArrayList<>(postings.size());
        for (int i = 0; i < postings.size(); i++) {
            if (!repeats.contains(i)) {
                pairs.add(pair(postings.get(i), joined.get(i), byKey));
            }
        }
        return new Joined(look, pairs);
    }

    private static Joined.Pair pair(Told told, @Nullable Dossier dossier, Map<Long, List<Dossier>> byKey) {
        UUID reclaimOf = dossier == null ? claimOfAnotherGroup(told, byKey) : null;
        return new Joined.Pair(told.group(), told.seen(), told.identity(), dossier, reclaimOf);
    }

    private Map<Long, List<Dossier>> byKey(Collection<Dossier> candidates) {
        Map<Long, List<Dossier>> byKey = new HashMap<>();
        candidates.stream().sorted(OLDEST_FIRST).forEach(dossier -> {
            for (Long key : dossier.keys()) {
                if (keys.contains(key)) {
                    byKey.computeIfAbsent(key, it -> new ArrayList<>()).add(dossier);
                }
            }
        });
        return byKey;
    }

    private List<Joint> joints(Map<Long, List<Dossier>> byKey) {
        List<Joint> joints = new ArrayList<>();
        for (int i = 0; i < postings.size(); i++) {
            Told told = postings.get(i);
            for (Dossier dossier : candidates(told, byKey)) {
                SameClaim.Reason reason = SameClaim.of(told.identity(), dossier);
                if (reason != null) {
                    joints.add(joint(i, dossier, reason));
                }
                if (reason == SameClaim.Reason.SAME_POSTING) {
                    break;
                }
            }
        }
        joints.sort(STRONGEST_FIRST);
        return joints;
    }

    private Joint joint(int posting, Dossier dossier, SameClaim.Reason reason) {
        URI known = dossier.claim().link();
        URI posted = postings.get(posting).seen().posting().link();
        boolean samePath = known != null && posted != null && Objects.equals(known.getRawPath(), posted.getRawPath());
        boolean samePlace = Objects.equals(PostingIdentity.place(known), PostingIdentity.place(posted));
        return new Joint(posting, dossier, reason, dossier.on(look.siteId()) != null, samePath, samePlace);
    }

    /** Each posting and each claim once. */
    private static Map<Integer, Dossier> strongest(List<Joint> joints) {
        Map<Integer, Dossier> joined = new HashMap<>();
        Set<UUID> taken = new HashSet<>();
        for (Joint joint : joints) {
            if (!joined.containsKey(joint.posting())
                    && taken.add(joint.dossier().claim().claimId())) {
                joined.put(joint.posting(), joint.dossier());
            }
        }
        return joined;
    }

    /** What was merged into a claim may go on standing beside it, and says nothing more. */
    private static Set<Integer> repeats(List<Joint> joints, Map<Integer, Dossier> joined) {
        return joints.stream()
                .filter(joint -> joint.dossier().hasAliases() && !joined.containsKey(joint.posting()))
                .map(Joint::posting)
                .collect(Collectors.toSet());
    }

    private static Collection<Dossier> candidates(Told told, Map<Long, List<Dossier>> byKey) {
        Map<UUID, Dossier> candidates = new LinkedHashMap<>();
        for (Long key : told.lookup()) {
            for (Dossier dossier : byKey.getOrDefault(key, List.of())) {
                if (candidates.size() == MAX_OF_A_POSTING) {
                    return candidates.values();
                }
                candidates.putIfAbsent(dossier.claim().claimId(), dossier);
            }
        }
        return candidates.values();
    }

    private static @Nullable UUID claimOfAnotherGroup(Told told, Map<Long, List<Dossier>> byKey) {
        return candidates(told, byKey).stream()
                .filter(dossier -> SameClaim.isSameOrganisation(told.identity(), dossier))
                .min(OLDEST_FIRST)
                .map(dossier -> dossier.claim().claimId())
                .orElse(null);
    }

    /** A tracker's posting that names no group is nobody's claim. */
    private static List<Told> postings(SiteLook look, GroupNames names) {
        record Shown(
                GroupKey group, TitleKey title, @Nullable String place) {}
        Map<Shown, List<Told>> told = new LinkedHashMap<>();
        for (SeenPosting seen : look.postings()) {
            String group = group(look, seen, names);
            if (group != null) {
                PostingIdentity identity = PostingIdentity.of(GroupKey.of(group), seen.posting());
                Shown shown = new Shown(identity.group(), identity.full(), identity.place());
                told.computeIfAbsent(shown, it -> new ArrayList<>(1)).add(new Told(group, seen, identity));
            }
        }
        return withoutSharedPlaces(
                told.values().stream().flatMap(alike -> apart(alike).stream()).toList());
    }

    /**
     * Of postings with one title and link one, or one for each organisation's domain that is named. Which, does not hang on
     * the order in which they stand: some listings have another each time.
     */
    private static Collection<Told> apart(List<Told> alike) {
        if (alike.size() == 1) {
            return alike;
        }
        Map<String, Told> byDomain = new LinkedHashMap<>();
        alike.forEach(told -> byDomain.merge(
                Objects.requireNonNullElse(told.identity().domain(), ""),
                told,
                BinaryOperator.maxBy(Comparator.comparing(Told::published).thenComparing(Told::says))));
        if (byDomain.size() > 1) {
            byDomain.remove("");
        }
        return byDomain.values();
    }

    private static @Nullable String group(SiteLook look, SeenPosting seen, GroupNames names) {
        return switch (look.kind()) {
            case OWN_SITE -> look.group();
            case TRACKER ->
                seen.posting().group() == null
                        ? null
                        : names.known(seen.posting().group());
        };
    }

    private static Set<Long> strongestFirst(List<Told> postings) {
        Set<Long> keys = new LinkedHashSet<>();
        List<Iterator<Long>> rest =
                postings.stream().map(told -> told.lookup().iterator()).toList();
        while (rest.stream().anyMatch(Iterator::hasNext)) {
            rest.stream().filter(Iterator::hasNext).forEach(next -> keys.add(next.next()));
        }
        return keys;
    }

    /** A link that several postings have ("contact", the page itself) tells none of them. */
    private static List<Told> withoutSharedPlaces(List<Told> told) {
        Map<String, Long> names = told.stream()
                .filter(it -> it.identity().place() != null)
                .collect(Collectors.groupingBy(it -> it.identity().place(), Collectors.counting()));
        return told.stream()
                .map(it -> names.getOrDefault(it.identity().place(), 0L) > 1
                        ? new Told(it.group(), it.seen(), it.identity().withoutPlace())
                        : it)
                .toList();
    }
}
