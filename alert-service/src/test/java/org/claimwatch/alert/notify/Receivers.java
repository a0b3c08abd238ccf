package org.claimwatch.alert.notify;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.claimwatch.alert.match.Tier;
import org.claimwatch.alert.wording.Language;
import org.jspecify.annotations.Nullable;

/** Receivers for tests, of the owner angers. */
public final class Receivers {
    private Receivers() {}

    public static Receiver mail(String address) {
        return of(Channel.MAIL, address, Audience.PRESS, Set.of(), Tier.LIKELY, null);
    }

    public static Receiver of(
            Channel channel,
            String address,
            Audience audience,
            Set<UUID> watches,
            Tier fromTier,
            @Nullable String sealedSecret) {
        return new Receiver(
                UUID.randomUUID(),
                "angers",
                channel,
                address,
                Language.EN,
                audience,
                watches,
                fromTier,
                Rhythm.WEEKLY,
                sealedSecret,
                null,
                Instant.EPOCH);
    }
}
