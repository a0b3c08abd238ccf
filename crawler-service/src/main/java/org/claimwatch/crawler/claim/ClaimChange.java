package org.claimwatch.crawler.claim;

import java.util.List;

/** What a look at a site means for one claim. */
public sealed interface ClaimChange {
    /** The claim and what is kept of it, as they are now. */
    Dossier dossier();

    default Claim claim() {
        return dossier().claim();
    }

    /** Nobody had seen it before. */
    record Appeared(Dossier dossier) implements ClaimChange {}

    /**
     * It says nothing that is told.
     *
     * @param asBefore only its time of being seen moves; else how it stands on the site is different, too
     */
    record SeenAgain(Dossier dossier, boolean asBefore) implements ClaimChange {}

    /** It says something else; at least one field differs. */
    record Changed(Dossier dossier, List<FieldChange> changes) implements ClaimChange {
        public Changed {
            changes = List.copyOf(changes);
            if (changes.isEmpty()) {
                throw new IllegalArgumentException("a change changes something");
            }
        }
    }

    /** It is no longer listed, as far as {@link Withdrawal} can tell. */
    record Withdrawn(Dossier dossier, List<FieldChange> changes) implements ClaimChange {
        public Withdrawn {
            changes = List.copyOf(changes);
        }
    }

    /** It was withdrawn, and is listed again. */
    record Relisted(Dossier dossier, List<FieldChange> changes) implements ClaimChange {
        public Relisted {
            changes = List.copyOf(changes);
        }
    }
}
