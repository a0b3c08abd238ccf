package org.claimwatch.index.search;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where in the order of the hits a claim stands: hits that come after it make the next page.
 *
 * @param score how well it answers the words; null where none were asked for and the order is by time alone
 * @param firstSeenAt to the millisecond, as the index orders by
 */
public record Cursor(@Nullable Double score, Instant firstSeenAt, UUID claimId) {
    private static final Pattern FORM = Pattern.compile("(-|[0-9.E-]{1,30}) (-?[0-9]{1,18}) ([0-9a-f-]{36})");

    /** What the caller sends back, without knowing what it says; of letters, digits, {@code -} and {@code _}. */
    public String token() {
        String text = (score == null ? "-" : score.toString()) + " " + firstSeenAt.toEpochMilli() + " " + claimId;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads a {@link #token}; empty if it is not one. */
    public static Optional<Cursor> ofToken(String token) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
            Matcher matcher = FORM.matcher(text);
            return matcher.matches() ? Optional.of(of(matcher)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Cursor of(Matcher matcher) {
        Double score = matcher.group(1).equals("-") ? null : Double.valueOf(matcher.group(1));
        Instant firstSeenAt = Instant.ofEpochMilli(Long.parseLong(matcher.group(2)));
        return new Cursor(score, firstSeenAt, UUID.fromString(matcher.group(3)));
    }
}
