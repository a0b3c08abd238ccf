package org.claimwatch.crawler.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.claimwatch.crawler.claim.ClaimEdit.Part;

/** What a correction makes of the claims that it concerns. */
public sealed interface Corrected {
    /** What a claim says besides its title and its state: of two claims only one says it. */
    List<Part<?>> WHAT_IT_SAYS = List.of(
            Part.DESCRIPTION, Part.WEBSITE, Part.LINK, Part.PUBLISHED_AT, Part.DEADLINE, Part.DATA_BYTES, Part.RANSOM);

    /** Where words may stand, besides the title. */
    List<Part<?>> TEXTS = List.of(Part.WEBSITE, Part.COUNTRY, Part.DESCRIPTION, Part.RANSOM, Part.LINK);

    /** It cannot be done, and nothing is. */
    record Refused(String field, String why) implements Corrected {}

    /** The claims as they are now, in the order in which it is told. */
    record Done(List<Result> results) implements Corrected {
        public Done {
            results = List.copyOf(results);
        }
    }

    /** One claim, and what becomes known of it. */
    record Result(Effect effect, Dossier dossier, List<FieldChange> changes) {
        public Result {
            changes = List.copyOf(changes);
        }
    }

    /** What is told of a claim. */
    enum Effect {
        CORRECTED,
        MERGED,
        /** It was part of another until now. */
        APPEARED,
        REDACTED
    }

    /**
     * It stays, with its id and as it was read, and counts for nothing: that it is not read any more makes no site silent. Its
     * posting does not make it anew.
     */
    static Corrected retract(Dossier dossier) {
        if (dossier.claim().isSettled()) {
            return settled(dossier);
        }
        ClaimEdit edit = new ClaimEdit(dossier.claim()).set(Part.RETRACTED, true);
        return new Done(List.of(new Result(Effect.CORRECTED, dossier.unlisted().with(edit.claim()), edit.changes())));
    }

    /** The one becomes an alias of the other, which takes over where it is listed and by what it is known. */
    static Corrected merge(Dossier alias, Dossier into) {
        if (alias.claim().isSettled()) {
            return settled(alias);
        }
        if (into.claim().isSettled()) {
            return new Refused("into", "claim " + into.claim().claimId() + " is settled itself");
        }
        if (alias.claim().claimId().equals(into.claim().claimId())) {
            return new Refused("into", "a claim cannot be merged into itself");
        }
        Dossier whole = into.withKeys(alias.keys());
        for (Listing listing : alias.listings()) {
            Listing there = whole.on(listing.siteId());
            whole = whole.with(there == null ? listing : there.and(listing));
        }
        ClaimEdit survivor = new ClaimEdit(into.claim()).set(Part.SOURCES, Dossier.sources(whole.listings()));
        ClaimEdit merged =
                new ClaimEdit(alias.claim()).set(Part.MERGED_INTO, into.claim().claimId());
        return new Done(List.of(
                new Result(
                        Effect.MERGED,
                        new Dossier(merged.claim(), Set.of(), alias.unlisted().listings(), false),
                        merged.changes()),
                new Result(
                        Effect.CORRECTED,
                        new Dossier(survivor.claim(), whole.keys(), whole.listings(), true),
                        survivor.changes())));
    }

    /**
     * Makes of one claim two, by their titles. The new one gets all of what the old one says now where that has its title,
     * and the title alone else.
     *
     * @param leaving the title under which the new claim is posted
     * @param staying the title under which the old one is
     */
    static Corrected split(Dossier dossier, String leaving, String staying, UUID newId) {
        Claim claim = dossier.claim();
        if (claim.isSettled()) {
            return settled(dossier);
        }
        if (TitleKey.of(leaving).equals(TitleKey.of(staying))) {
            return new Refused("title", "title and remaining name the same: nothing would tell the two apart");
        }
        boolean leavesWithAll = TitleKey.of(leaving).equals(TitleKey.of(claim.title()));
        Dossier out = new Dossier(copy(claim, newId, leaving, leavesWithAll), Set.of(), dossier.listings(), false);
        Set<Long> outKeys = PostingIdentity.of(out.claim()).keys();
        ClaimEdit edit = new ClaimEdit(claim).set(Part.TITLE, staying);
        if (leavesWithAll) {
            WHAT_IT_SAYS.forEach(part -> edit.set(part, null));
        }
        Set<Long> stayKeys = new HashSet<>(dossier.keys());
        stayKeys.removeAll(outKeys);
        stayKeys.addAll(PostingIdentity.of(edit.claim()).keys());
        return new Done(List.of(
                new Result(
                        Effect.CORRECTED,
                        new Dossier(edit.claim(), stayKeys, dossier.listings(), dossier.hasAliases()),
                        edit.changes()),
                new Result(Effect.APPEARED, new Dossier(out.claim(), outKeys, dossier.listings(), false), List.of())));
    }

    /**
     * Takes every text away. The hashes by which its posting is known stay, or the next look would bring all of it back as
     * a new claim.
     */
    static Corrected redact(Dossier dossier) {
        ClaimEdit edit = new ClaimEdit(dossier.claim()).set(Part.TITLE, Claim.REDACTED);
        TEXTS.forEach(part -> edit.set(part, null));
        // what it said is what had to go: that it is different now is all that is told
        return new Done(List.of(new Result(Effect.REDACTED, dossier.with(edit.claim()), List.of())));
    }

    private static Refused settled(Dossier dossier) {
        return new Refused("id", "claim " + dossier.claim().claimId() + " was retracted, merged or redacted before");
    }

    private static Claim copy(Claim claim, UUID id, String title, boolean withAll) {
        return new Claim(
                id,
                claim.group(),
                claim.siteId(),
                claim.sources(),
                title,
                new Organisation(
                        title,
                        withAll ? claim.organisation().website() : null,
                        withAll ? claim.organisation().country() : null),
                withAll ? claim.description() : null,
                claim.status(),
                withAll ? claim.publishedAt() : null,
                claim.firstSeenAt(),
                claim.lastSeenAt(),
                claim.withdrawnAt(),
                withAll ? claim.deadline() : null,
                withAll ? claim.dataBytes() : null,
                withAll ? claim.ransom() : null,
                withAll ? claim.link() : null,
                claim.capture(),
                claim.notSeenBefore(),
                claim.backfill(),
                claim.reclaimOf(),
                null,
                false);
    }
}
