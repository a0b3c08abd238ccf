package org.claimwatch.alert.notify.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsTest {
    private final Targets targets = new Targets(List.of("10.1.2.0/24", "fd00:1::/32"));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "8.8.8.8, true",
        "2606:4700::1111, true",
        "127.0.0.1, false",
        "127.9.9.9, false",
        "10.0.0.1, false",
        "10.1.2.3, true",
        "10.1.3.1, false",
        "172.16.0.1, false",
        "172.32.0.1, true",
        "192.168.1.1, false",
        "169.254.169.254, false",
        "100.64.0.1, false",
        "0.0.0.0, false",
        "224.0.0.1, false",
        "255.255.255.255, false",
        "::1, false",
        "::, false",
        "::ffff:127.0.0.1, false",
        "::ffff:10.0.0.1, false",
        "fe80::1, false",
        "fd00:1::1, true",
        "fd00:2::1, false",
        "64:ff9b::7f00:1, false",
        "2002:7f00:1::1, false"
    })
    void anAddressIsAllowedIfItIsPublicOrListed(String address, boolean allowed) throws UnknownHostException {
        assertEquals(allowed, !targets.of(address).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/x", "intranet", "::/129"})
    void whatIsNoRangeIsRefusedAtTheStart(String text) {
        assertThrows(IllegalArgumentException.class, () -> new Targets(List.of(text)));
    }
}
