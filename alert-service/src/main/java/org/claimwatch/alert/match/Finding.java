package org.claimwatch.alert.match;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence for a watch, with what the weighing needs to know of it.
 *
 * @param cue null if the rule went by none
 * @param clean whether nothing beside it is left unexplained
 * @param regions that the same words name, as a code glued behind a name in a domain does
 */
record Finding(Evidence evidence, NameForm form, @Nullable Cue cue, boolean clean, List<Region> regions)
        implements Judgement {
    Rule rule() {
        return evidence.rule();
    }

    boolean isIn(Field field) {
        return evidence.field() == field;
    }
}
