package org.claimwatch.index.search;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an answer goes on: which moment of the index it is from, and after which hit.
 *
 * @param question a digest of what was asked: the same cursor with another question would lose claims silently
 * @param total how many claims answered it then, on all pages
 * @param askedAt when it was first asked, for what the question says of times to come
 * @param pointInTime Elasticsearch's name for the moment
 * @param lastHit what the last hit was ordered by: numbers and texts
 */
public record Cursor(String question, long total, Instant askedAt, String pointInTime, List<Object> lastHit) {
    /** A point in time of one shard is named by some 200 characters. */
    private static final int LONGEST_TOKEN = 4_000;

    private static final Pattern FORM = Pattern.compile(
            "([0-9a-f]{1,16}) ([0-9]{1,15}) ([0-9]{1,15}) ([A-Za-z0-9_=+/-]{1,3000})((?: [dls][^ ]{1,60}){2,4})");
    private static final Pattern VALUE = Pattern.compile(" ([dls])([^ ]+)");

    public Cursor {
        lastHit = List.copyOf(lastHit);
    }

    /** What the caller sends back, without knowing what it says; of letters, digits, {@code -} and {@code _}. */
    public String token() {
        StringBuilder text = new StringBuilder(question)
                .append(' ')
                .append(total)
                .append(' ')
                .append(askedAt.toEpochMilli())
                .append(' ')
                .append(pointInTime);
        for (Object value : lastHit) {
            text.append(value instanceof Double ? " d" : value instanceof Long ? " l" : " s")
                    .append(value);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a {@link #token}; empty if it is not one. */
    public static Optional<Cursor> ofToken(String token) {
        if (token.length() > LONGEST_TOKEN) {
            return Optional.empty();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            Matcher matcher = FORM.matcher(text);
            return matcher.matches() ? Optional.of(of(matcher)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Cursor of(Matcher matcher) {
        List<Object> values = new ArrayList<>();
        Matcher value = VALUE.matcher(matcher.group(5));
        while (value.find()) {
            String text = value.group(2);
            values.add(
                    switch (value.group(1)) {
                        case "d" -> Double.valueOf(text);
                        case "l" -> Long.valueOf(text);
                        default -> text;
                    });
        }
        Instant askedAt = Instant.ofEpochMilli(Long.parseLong(matcher.group(3)));
        return new Cursor(matcher.group(1), Long.parseLong(matcher.group(2)), askedAt, matcher.group(4), values);
    }
}
