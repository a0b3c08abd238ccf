package org.claimwatch.alert.match;

import java.util.Optional;
import org.claimwatch.alert.gazetteer.Place;
import org.claimwatch.alert.text.Word;
import org.claimwatch.alert.watch.Watch;

/** Whether a watch's name says anything without a word for an authority beside it. */
public final class NameAlone {
    private static final int KNOWN_AS_CITY = 20_000;

    private final Knowledge knowledge;

    public NameAlone(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * Whether the name is a letter or, of a small place, a word, like the communes Y, Mer and Die: alone it is no match at
     * all. Nice and Angers are words too, but known to everybody as cities.
     */
    public boolean requiresCue(Watch watch) {
        String folded = Word.folded(watch.name());
        int population = knowledge
                .gazetteer()
                .byCode(watch.code())
                .map(Place::population)
                .orElse(KNOWN_AS_CITY);
        return isNoName(folded)
                || population < KNOWN_AS_CITY && knowledge.lexicon().isWord(folded.replace(" ", ""));
    }

    /** Why a place cannot be watched by its name; empty if it can. A place of an official register always can. */
    public Optional<String> refusal(Watch watch) {
        if (watch.code() != null || !isNoName(Word.folded(watch.name()))) {
            return Optional.empty();
        }
        return Optional.of("name is one letter or a common word: give the place's official code, such as insee:80829");
    }

    private boolean isNoName(String folded) {
        return folded.codePointCount(0, folded.length()) < 2
                || knowledge.lexicon().isFiller(folded);
    }
}
