package org.claimwatch.alert.vigil;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with the watching, as a receiver knows it. What comes and goes within minutes is not told.
 *
 * <pre>
 *   well ──wrong for long enough──► told wrong ──well for long enough──► well
 * </pre>
 *
 * @param wrong what was told last
 * @param otherSince since when it is the other way round; null while it is as was told
 */
public record Condition(boolean wrong, @Nullable Instant otherSince) {
    public static final Condition WELL = new Condition(false, null);

    /**
     * @param wrongAfter how long it is wrong before that is told
     * @param wellAfter how long it is well again before that is told
     */
    public record Patience(Duration wrongAfter, Duration wellAfter) {
        public Patience {
            if (wrongAfter.isNegative() || wellAfter.isNegative()) {
                throw new IllegalArgumentException("patience is not negative");
            }
        }
    }

    Condition after(boolean isWrong, Patience patience, Instant now) {
        if (isWrong == wrong) {
            return new Condition(wrong, null);
        }
        Instant since = otherSince == null ? now : otherSince;
        Duration wait = isWrong ? patience.wrongAfter() : patience.wellAfter();
        return now.isBefore(since.plus(wait)) ? new Condition(wrong, since) : new Condition(isWrong, null);
    }
}
