package org.claimwatch.local.tor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.claimwatch.local.process.Machine;
import org.claimwatch.local.process.ServerStartException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TorDaemonTest {
    @TempDir
    private Path directory;

    @Test
    void itListensBeforeTheNetworkIsJoined() throws IOException {
        List<Integer> ports = Machine.freePorts(2);
        try (TorDaemon tor = TorDaemon.start(directory.resolve("tor"), ports.getFirst(), ports.getLast());
                Socket socket = new Socket();
                Socket exits = new Socket()) {

            socket.connect(tor.socks());
            exits.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.getLast()));

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
                    ServerStartException.class,
                    () -> TorDaemon.start(directory.resolve("tor"), taken.getLocalPort(), Machine.freePort()));

            assertTrue(failure.getMessage().contains("Address already in use"), failure.getMessage());
        }
    }
}
