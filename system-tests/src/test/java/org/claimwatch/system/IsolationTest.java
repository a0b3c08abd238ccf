package org.claimwatch.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That the other tests' silence means something. */
class IsolationTest {
    @Test
    void thereIsNoWayOutOfThisMachine() throws IOException {
        List<String> up = NetworkInterface.networkInterfaces()
                .filter(network -> !network.isVirtual())
                .map(NetworkInterface::getName)
                .toList();

        assertEquals(List.of("lo"), up);
    }

    @Test
    void aLookUpOfANameIsSeenByTheCanary() throws IOException {
        try (DnsCanary canary = new DnsCanary()) {
            assertThrows(UnknownHostException.class, () -> InetAddress.getByName("canary.example"));

            await().until(() -> canary.names().contains("canary.example."));
        }
    }
}
