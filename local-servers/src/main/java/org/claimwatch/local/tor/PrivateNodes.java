package org.claimwatch.local.tor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.claimwatch.local.process.Machine;

/** The tors of a private network, and the order in which they start. */
final class PrivateNodes implements AutoCloseable {
    /** With the authority, which relays too, six: an onion's circuits want four relays that differ, and spare ones. */
    private static final int RELAYS = 5;

    private static final int ALL_RELAYS = RELAYS + 1;
    private static final int PORTS_BESIDES_RELAYS = 3;

    private final Path directory;
    private final LongConsumer known;
    private final int socksPort;
    private final int exitSocksPort;
    private final int controlPort;
    private final int authorityOrPort;
    private final int authorityDirPort;
    private final List<Integer> relayPorts;
    private final List<TorProcess> started = new CopyOnWriteArrayList<>();
    private String authorityLine = "";

    PrivateNodes(Path directory, int socksPort, int exitSocksPort, LongConsumer known) {
        this.directory = directory;
        this.known = known;
        List<Integer> ports = Machine.freePorts(PORTS_BESIDES_RELAYS + RELAYS);
        this.socksPort = socksPort;
        this.exitSocksPort = exitSocksPort;
        this.controlPort = ports.get(0);
        this.authorityOrPort = ports.get(1);
        this.authorityDirPort = ports.get(2);
        this.relayPorts = ports.subList(PORTS_BESIDES_RELAYS, ports.size());
    }

    /**
     * Authority and relays first. Client and onion host follow when the consensus lists every relay and every relay has
     * every other's keys: tors that start earlier work with the two or three relays of the first vote, fail, and then
     * wait for their retry timers.
     */
    void start() throws IOException {
        Path authorityFolder = emptyFolder("authority");
        List<String> authority = PrivateTorrc.authority(authorityOrPort, authorityDirPort);
        authorityLine = AuthorityKeys.create(authorityFolder, authorityOrPort, authorityDirPort, authority)
                .torrcLine(authorityOrPort, authorityDirPort);
        List<TorProcess> relays = new ArrayList<>();
        relays.add(start(authorityFolder, authority));
        for (int i = 0; i < RELAYS; i++) {
            Path folder = emptyFolder("relay" + (i + 1));
            String name = folder.getFileName().toString();
            boolean exit = i == RELAYS - 1;
            relays.add(start(
                    folder,
                    exit ? PrivateTorrc.exit(name, relayPorts.get(i)) : PrivateTorrc.relay(name, relayPorts.get(i))));
        }
        relays.getFirst().awaitReady(() -> listsEveryRelay(authorityFolder), PrivateTorNetwork.PATIENCE);
        relays.forEach(relay -> relay.awaitReady(() -> hasEveryKey(relay.folder()), PrivateTorNetwork.PATIENCE));
        TorProcess client = start(emptyFolder("client"), PrivateTorrc.client("client", socksPort, exitSocksPort));
        TorProcess onionHost = start(emptyFolder("onion-host"), PrivateTorrc.onionHost(controlPort));
        awaitJoined(client);
        awaitJoined(onionHost);
    }

    /** One more client of the network that is there; in the folder of an earlier one of the name, with what that knew. */
    TorProcess startClient(String name, int socks, int exits) throws IOException {
        TorProcess client =
                start(TorProcess.createFolder(directory.resolve(name)), PrivateTorrc.client(name, socks, exits));
        awaitJoined(client);
        return client;
    }

    private static void awaitJoined(TorProcess tor) {
        tor.awaitReady(() -> tor.bootstrapPercent() == 100, PrivateTorNetwork.PATIENCE);
    }

    private Path emptyFolder(String node) throws IOException {
        Path folder = directory.resolve(node);
        Machine.deleteFolder(folder);
        return TorProcess.createFolder(folder);
    }

    private TorProcess start(Path folder, List<String> settings) {
        List<String> torrc =
                Stream.concat(settings.stream(), Stream.of(authorityLine)).toList();
        TorProcess tor = TorProcess.start("tor's " + folder.getFileName(), folder, torrc, known);
        started.add(tor);
        return tor;
    }

    private static boolean listsEveryRelay(Path folder) throws IOException {
        return linesThatStart("r ", folder.resolve("cached-microdesc-consensus")) == ALL_RELAYS;
    }

    private static boolean hasEveryKey(Path folder) throws IOException {
        long kept = linesThatStart("onion-key", folder.resolve("cached-microdescs"));
        return kept + linesThatStart("onion-key", folder.resolve("cached-microdescs.new")) >= ALL_RELAYS;
    }

    private static long linesThatStart(String start, Path file) throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        return text.lines().filter(line -> line.startsWith(start)).count();
    }

    int socksPort() {
        return socksPort;
    }

    int exitSocksPort() {
        return exitSocksPort;
    }

    int controlPort() {
        return controlPort;
    }

    /** What who may read it may command the onion host with. */
    Path controlCookie() {
        return directory.resolve("onion-host").resolve("control_auth_cookie");
    }

    List<Long> pids() {
        return started.stream().map(TorProcess::pid).toList();
    }

    @Override
    public void close() {
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            started.forEach(tor -> all.execute(tor::close));
        }
    }
}
