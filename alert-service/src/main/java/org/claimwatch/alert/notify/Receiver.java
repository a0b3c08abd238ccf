package org.claimwatch.alert.notify;

import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.claimwatch.alert.wording.Language;

/**
 * Who is told. Every receiver of an owner gets that owner's notifications.
 *
 * @param address for {@link Channel#MAIL} one mail address without a name
 */
public record Receiver(UUID id, String owner, Channel channel, String address, Language language, Instant createdAt) {
    // One dot-atom address (RFC 5322, section 3.4.1) of at most 254 characters (RFC 5321, section 4.5.3.1.3): strict,
    // for
    // what stands here goes into commands of SMTP.
    private static final Pattern MAIL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?");
    private static final int MAX_LENGTH = 254;

    public Receiver {
        if (!isAddress(address)) {
            throw new IllegalArgumentException("address must be a mail address such as press@city.example");
        }
    }

    public static boolean isAddress(String text) {
        return text.length() <= MAX_LENGTH && MAIL.matcher(text).matches();
    }
}
