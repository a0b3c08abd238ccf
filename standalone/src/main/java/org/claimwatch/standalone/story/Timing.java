package org.claimwatch.standalone.story;

import java.time.Duration;
import java.time.Instant;

/**
 * From a posting's publication to its mail.
 *
 * @param waiting until the visit that showed it began
 * @param fetch from the beginning of that visit until the page with the posting had been received, through Tor
 * @param pipeline from then until the mail server had the mail: read, recorded, fed, matched, sent
 */
public record Timing(Duration waiting, Duration fetch, Duration pipeline) {
    /** A visit may have begun just before the publication and still show it: then nothing was waited for. */
    static Timing between(Instant published, Instant visitBegan, Instant pageReceived, Instant mailAccepted) {
        Instant began = visitBegan.isBefore(published) ? published : visitBegan;
        return new Timing(
                Duration.between(published, began),
                Duration.between(began, pageReceived),
                Duration.between(pageReceived, mailAccepted));
    }

    public Duration whole() {
        return waiting.plus(fetch).plus(pipeline);
    }
}
