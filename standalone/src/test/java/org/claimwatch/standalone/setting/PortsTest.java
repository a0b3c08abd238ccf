package org.claimwatch.standalone.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortsTest {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @Test
    void aPortThatSomebodyListensOnIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, LOOPBACK)) {
            Ports ports = Ports.free().with(Listener.INDEX, other.getLocalPort());

            assertEquals(List.of(Listener.INDEX), ports.taken(LOOPBACK));
        }
    }

    @Test
    void aPortThatSomebodyListensOnEverywhereIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            Ports ports = Ports.free().with(Listener.CRAWLER, other.getLocalPort());

            assertEquals(List.of(Listener.CRAWLER), ports.taken(LOOPBACK));
        }
    }

    @Test
    void freePortsAreChosenAndAskedForOnesKept() {
        Ports chosen = Ports.free().with("crawler=18081").chosen();

        assertEquals(18081, chosen.of(Listener.CRAWLER));
        var all = Arrays.stream(Listener.values()).map(chosen::of).collect(Collectors.toSet());
        assertEquals(Listener.values().length, all.size());
        assertTrue(all.stream().allMatch(port -> port > 0));
    }

    @ParameterizedTest(name = "--port {0}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "crawler, is not NAME=NUMBER",
                "kibana=5601, nothing has a port named 'kibana'",
                "index=x, 'x' is not a port",
                "index=-1, '-1' is not a port",
                "index=65536, '65536' is not a port",
            })
    void aMistakeIsTold(String setting, String detail) {
        var refused =
                assertThrows(IllegalArgumentException.class, () -> Ports.usual().with(setting));

        assertTrue(refused.getMessage().contains(detail), refused.getMessage());
    }
}
