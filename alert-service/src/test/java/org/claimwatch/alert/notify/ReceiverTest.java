package org.claimwatch.alert.notify;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiverTest {
    @ParameterizedTest
    @ValueSource(strings = {"press@city.example", "a.b+alerts@mail.city.example", "x@localhost"})
    void aMailAddressIsTaken(String address) {
        assertTrue(Receiver.isAddress(Channel.MAIL, address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "press",
                "@city.example",
                "press@",
                "press@city.example\r\nRCPT TO:<other@city.example>",
                "press@city.example>",
                "Press <press@city.example>",
                "a@b.example, c@d.example",
                "press @city.example",
                "\"a b\"@city.example"
            })
    void whatIsNotOnePlainAddressIsRefused(String address) {
        assertFalse(Receiver.isAddress(Channel.MAIL, address));
    }
}
