package org.claimwatch.crawler.feed;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a reader has come; written {@code <epoch>:<sequence>}, as the id of the last event it has.
 *
 * @param sequence at least 1
 */
public record FeedPosition(UUID epoch, long sequence) {
    private static final Pattern WRITTEN =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):([1-9]\\d{0,17})");

    /** @throws IllegalArgumentException saying what a position looks like */
    public static FeedPosition parse(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("must be the id of an event: <epoch>:<sequence>");
        }
        return new FeedPosition(UUID.fromString(matcher.group(1)), Long.parseLong(matcher.group(2)));
    }

    @Override
    public String toString() {
        return epoch + ":" + sequence;
    }
}
