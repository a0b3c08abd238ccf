package org.claimwatch.crawler.extract.profile;

import java.util.List;

/** What came of a text that should be a profile. */
public sealed interface ProfileReading {
    record Read(Profile profile) implements ProfileReading {}

    /** @param faults at least one, in the order of the text */
    record Faulty(List<ProfileFault> faults) implements ProfileReading {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
