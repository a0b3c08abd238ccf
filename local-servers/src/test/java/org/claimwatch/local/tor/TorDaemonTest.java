package org.claimwatch.local.tor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.claimwatch.local.process.Machine;
import org.claimwatch.local.process.ServerStartException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TorDaemonTest {
    @TempDir
    private Path directory;

    @Test
    void itListensBeforeTheNetworkIsJoined() throws IOException {
        try (TorDaemon tor = TorDaemon.start(directory.resolve("tor"), Machine.freePort());
                Socket socket = new Socket()) {

            socket.connect(tor.socks());

            assertTrue(tor.bootstrapPercent() < 100);
            assertEquals(
                    "rwx------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("tor"))));
        }
    }

    @Test
    void aTakenPortIsToldOf() throws IOException {
        try (ServerSocket taken = new ServerSocket(Machine.freePort(), 1, InetAddress.getLoopbackAddress())) {

            ServerStartException failure = assertThrows(
                    ServerStartException.class, () -> TorDaemon.start(directory.resolve("tor"), taken.getLocalPort()));

            assertTrue(failure.getMessage().contains("Address already in use"), failure.getMessage());
        }
    }
}
