package org.claimwatch.alert.match;

import java.util.HashSet;
import java.util.Set;
import org.claimwatch.alert.gazetteer.Gazetteer;
import org.claimwatch.alert.match.NameForm.Variety;
import org.claimwatch.alert.watch.Watch;

/** Whether the letters of a domain's label are rightly parted into a cue and a watched name, or are another's. */
final class LabelParting {
    private final Gazetteer gazetteer;
    private final Lexicon lexicon;

    LabelParting(Gazetteer gazetteer, Lexicon lexicon) {
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
    }

    /**
     * Whether the gazetteer knows a place of a longer name there: villemur.fr is Villemur and not Ville de Mur;
     * ville-la-garde.fr is of La Garde and not of Garde; ville-fontaine.fr is of Fontaine and not of Villefontaine.
     */
    boolean isGuessedApart(Watch watch, HostReading reading, LabelReading label, NameForm form) {
        String[] parts = reading.label().split("-");
        if (label.cue() == null && !isPartedAlike(label.name(), parts, form)) {
            return true;
        }
        if (label.cue() == null) {
            boolean cueFirst = parts.length > 1
                    && lexicon.cuesBeforeInDomain(parts[0]).stream()
                            .anyMatch(cue -> cue.fits(watch.kind(), watch.country()));
            return cueFirst && !form.words().getFirst().equals(parts[0]) && form.ownCue() == null;
        }
        String whole = String.join("", parts);
        if (!label.atHyphens() && isPlace(watch, whole)) {
            return true;
        }
        int at = whole.indexOf(label.name());
        for (int from = 1; from < at; from++) {
            boolean smallWords = lexicon.cuesBeforeInDomain(whole.substring(0, from)).stream()
                    .anyMatch(cue -> cue.fits(watch.kind(), watch.country()));
            if (smallWords
                    && isLongerPlace(
                            watch,
                            reading.label(),
                            whole,
                            from,
                            at + label.name().length())) {
                return true;
            }
        }
        return false;
    }

    /** Hyphens stand between words: mont-blanc.fr is not Montblanc. */
    private static boolean isPartedAlike(String name, String[] parts, NameForm form) {
        if (parts.length == 1 || form.variety() == Variety.TERSE || form.variety() == Variety.PART) {
            return true;
        }
        Set<Integer> ends = new HashSet<>();
        int end = 0;
        for (String word : form.words()) {
            end += word.length();
            ends.add(end);
        }
        int at = 0;
        for (String part : parts) {
            at += part.length();
            // a shorter way of writing saint shifts what follows: then nothing can be told
            if (at < name.length() && !ends.contains(at) && end == name.length()) {
                return false;
            }
        }
        return true;
    }

    /** With the small words: "la-garde" is La Garde, "d-angers" is not Dangers, "dangers" may be. */
    private boolean isLongerPlace(Watch watch, String label, String whole, int from, int to) {
        if (!label.contains("-")) {
            return isPlace(watch, whole.substring(from, to));
        }
        int seen = 0;
        StringBuilder spaced = new StringBuilder();
        for (int i = 0; i < label.length() && seen < to; i++) {
            boolean hyphen = label.charAt(i) == '-';
            seen += hyphen ? 0 : 1;
            if (seen > from) {
                spaced.append(hyphen ? ' ' : label.charAt(i));
            }
        }
        return gazetteer.named(watch.country(), spaced.toString().strip()).stream()
                .anyMatch(place ->
                        place.kind().equals(watch.kind()) && !place.code().equals(watch.code()));
    }

    private boolean isPlace(Watch watch, String glued) {
        return gazetteer.gluedNamed(watch.country(), glued).stream()
                .anyMatch(place ->
                        place.kind().equals(watch.kind()) && !place.code().equals(watch.code()));
    }
}
