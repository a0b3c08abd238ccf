package org.claimwatch.alert.notify;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.claimwatch.alert.match.Tier;
import org.claimwatch.alert.watch.Watch;
import org.claimwatch.alert.wording.Language;
import org.jspecify.annotations.Nullable;

/**
 * Who is told, and of what.
 *
 * @param address for {@link Channel#MAIL} one mail address without a name, for {@link Channel#WEBHOOK} an http or https
 *     URL
 * @param watches whose notifications it gets; all of its owner's if empty
 * @param fromTier the weakest match that it is told of; what is weaker than LIKELY goes to CERT receivers, as a digest
 * @param sealedSecret what a webhook is signed with, encrypted
 * @param heartbeat how often it is told that the watch goes on
 * @param testedAt when a test was last delivered to it; null if none ever was
 */
public record Receiver(
        UUID id,
        String owner,
        Channel channel,
        String address,
        Language language,
        Audience audience,
        Set<UUID> watches,
        Tier fromTier,
        Rhythm heartbeat,
        @Nullable String sealedSecret,
        @Nullable Instant testedAt,
        Instant createdAt) {
    // One dot-atom address (RFC 5322, section 3.4.1) of at most 254 characters (RFC 5321, section 4.5.3.1.3): strict,
    // for what stands here goes into commands of SMTP.
    private static final Pattern MAIL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?");
    private static final int MAX_MAIL = 254;
    /** What every proxy and log takes; webhook URLs with a token in them have some hundred characters. */
    private static final int MAX_URL = 2_000;

    public Receiver {
        if (!isAddress(channel, address)) {
            throw new IllegalArgumentException(expected(channel));
        }
        watches = Set.copyOf(watches);
    }

    public static boolean isAddress(Channel channel, String text) {
        return switch (channel) {
            case MAIL -> text.length() <= MAX_MAIL && MAIL.matcher(text).matches();
            case WEBHOOK -> text.length() <= MAX_URL && isHttpUrl(text);
        };
    }

    /** What an address of that channel has to be. */
    public static String expected(Channel channel) {
        return switch (channel) {
            case MAIL -> "address must be a mail address such as press@city.example";
            case WEBHOOK -> "address must be an http or https URL without user and password";
        };
    }

    private static boolean isHttpUrl(String text) {
        try {
            URI url = new URI(text);
            return url.getHost() != null
                    && url.getUserInfo() == null
                    && url.getFragment() == null
                    && Set.of("http", "https")
                            .contains(String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Whether a notification is for it. */
    public boolean wants(Notification notification) {
        if (!isFor(notification.owner(), notification.watchId())) {
            return false;
        }
        return switch (notification.reason()) {
            case TEST -> false;
            case DIGEST -> audience == Audience.CERT;
            default ->
                notification.claims().isEmpty()
                        || notification.claims().stream()
                                .anyMatch(claim -> claim.tier().isAtLeast(fromTier) || isToldAllTheSame(claim));
        };
    }

    /** Whether what is found for a watch may be told to it. */
    public boolean isFor(Watch watch) {
        return isFor(watch.owner(), watch.id());
    }

    private boolean isFor(String ownerOfWatch, UUID watchId) {
        return owner.equals(ownerOfWatch) && (watches.isEmpty() || watches.contains(watchId));
    }

    /** A person's word stands above the matcher's tier, and who was told is told how it went on. */
    private boolean isToldAllTheSame(ToldClaim claim) {
        return fromTier != Tier.EXACT
                && (claim.opinion() != null || claim.reason().isLater());
    }
}
