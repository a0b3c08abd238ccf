package org.claimwatch.alert.match;

import org.claimwatch.alert.gazetteer.Gazetteer;

/** What is known before anything is watched: words and places. It never changes. */
public record Knowledge(Lexicon lexicon, Gazetteer gazetteer) {
    /** The words and the places that come with this service. */
    public static Knowledge shipped() {
        return new Knowledge(Lexicon.shipped(), Gazetteer.shipped());
    }
}
