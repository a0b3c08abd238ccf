package org.claimwatch.alert.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.claimwatch.alert.notify.Dispatch;
import org.claimwatch.alert.notify.Letter;
import org.claimwatch.alert.notify.Notification;
import org.claimwatch.alert.wording.Language;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Links that open one thing, for a time, to whoever has them: signed, so that nothing of them needs to be kept to know
 * them again. There are none without a key and a public address.
 */
@ApplicationScoped
public class Links {
    /** What a link opens. A proof of one purpose is none of another. */
    public enum Purpose {
        ACKNOWLEDGE,
        REPORT
    }

    /** A warning that nobody took note of for a week needs more than a link. */
    private static final Duration ACKNOWLEDGE_FOR = Duration.ofDays(7);

    private final Vaults vaults;
    private final InstantSource clock;
    private final Optional<String> publicUrl;

    Links(
            Vaults vaults,
            InstantSource clock,
            @ConfigProperty(name = "claimwatch.public-url") Optional<String> publicUrl) {
        this.vaults = vaults;
        this.clock = clock;
        this.publicUrl = publicUrl.map(url -> url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
    }

    /** The letter to a receiver, with a link by which its reader takes note. */
    public Letter letter(Dispatch dispatch) {
        Notification notification = dispatch.notification();
        Language language = dispatch.receiver().language();
        String acknowledge = notification.reason().isNotice()
                ? null
                : url(
                        Purpose.ACKNOWLEDGE,
                        notification.threadId(),
                        notification.createdAt().plus(ACKNOWLEDGE_FOR),
                        language);
        return Letter.of(notification, dispatch.receiver().audience(), language, acknowledge);
    }

    /** Null where links cannot be given. */
    public @Nullable String url(Purpose purpose, UUID target, Instant until, Language language) {
        if (publicUrl.isEmpty() || vaults.vault().isEmpty()) {
            return null;
        }
        String proved = target + "." + until.getEpochSecond();
        String proof = vaults.vault().get().sign(purpose + "." + proved);
        return publicUrl.get() + "/links/" + purpose.name().toLowerCase(Locale.ROOT) + "/" + proved + "." + proof
                + "?lang=" + language.tag();
    }

    /** What a link opens; empty if it is not from here, for something else, or over. */
    public Optional<UUID> target(Purpose purpose, String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3 || vaults.vault().isEmpty()) {
            return Optional.empty();
        }
        String proved = parts[0] + "." + parts[1];
        if (!vaults.vault().get().isSigned(purpose + "." + proved, parts[2])) {
            return Optional.empty();
        }
        Instant until = Instant.ofEpochSecond(Long.parseLong(parts[1]));
        return clock.instant().isBefore(until) ? Optional.of(UUID.fromString(parts[0])) : Optional.empty();
    }
}
