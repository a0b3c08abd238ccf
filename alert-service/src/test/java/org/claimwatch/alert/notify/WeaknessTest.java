package org.claimwatch.alert.notify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.claimwatch.alert.match.Tier;
import org.claimwatch.alert.watch.Watch;
import org.claimwatch.alert.watch.Watches;
import org.claimwatch.alert.wording.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeaknessTest {
    private static final Watch ANGERS = Watches.angers();

    private static Receiver receiver(String address, @Nullable Instant testedAt, Set<UUID> watches) {
        return new Receiver(
                UUID.randomUUID(),
                "angers",
                address.contains("@") ? Channel.MAIL : Channel.WEBHOOK,
                address,
                Language.EN,
                Audience.PRESS,
                watches,
                Tier.LIKELY,
                Rhythm.WEEKLY,
                null,
                testedAt,
                Instant.EPOCH);
    }

    @Test
    void aWatchWithoutAReceiverOfItsOwnHasNone() {
        Receiver ofAnother = receiver("press@city.example", Instant.EPOCH, Set.of(UUID.randomUUID()));

        assertEquals(Set.of(Weakness.NO_RECEIVER), Weakness.of(ANGERS, List.of(ofAnother)));
    }

    @Test
    void oneTestedReceiverIsEnough() {
        Receiver tested = receiver("press@city.example", Instant.EPOCH, Set.of(ANGERS.id()));
        Receiver untested = receiver("other@city.example", null, Set.of());

        assertEquals(Set.of(Weakness.NO_TESTED_RECEIVER), Weakness.of(ANGERS, List.of(untested)));
        assertEquals(Set.of(), Weakness.of(ANGERS, List.of(untested, tested)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the domain itself,          press@angers.fr,                 true",
        "in other letters,           press@ANGERS.fr,                 true",
        "below it,                   press@mail.angers.fr,            true",
        "one that ends alike,        press@not-angers.fr,             false",
        "one that begins alike,      press@angers.fr.example,         false",
        "a webhook there,            https://hook.angers.fr/claims,   true",
        "a webhook elsewhere,        https://hook.example/angers.fr,  false",
    })
    void receiversInTheOwnDomainAloneAreAWeakness(String label, String address, boolean weak) {
        Receiver receiver = receiver(address, Instant.EPOCH, Set.of());
        Receiver elsewhere = receiver("duty@cert.example", Instant.EPOCH, Set.of());

        assertEquals(weak ? Set.of(Weakness.ALL_IN_OWN_DOMAIN) : Set.of(), Weakness.of(ANGERS, List.of(receiver)));
        assertEquals(Set.of(), Weakness.of(ANGERS, List.of(receiver, elsewhere)));
    }
}
