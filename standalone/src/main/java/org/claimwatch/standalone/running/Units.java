package org.claimwatch.standalone.running;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.claimwatch.local.elasticsearch.LocalElasticsearch;
import org.claimwatch.local.postgres.LocalPostgres;
import org.claimwatch.local.smtp.SmtpSink;
import org.claimwatch.local.tor.PrivateTorNetwork;
import org.claimwatch.local.tor.TorDaemon;
import org.claimwatch.standalone.folder.DataFolder;
import org.claimwatch.standalone.folder.Secrets;
import org.claimwatch.standalone.process.JavaService;
import org.claimwatch.standalone.process.Stage;
import org.claimwatch.standalone.process.Unit;
import org.claimwatch.standalone.setting.Listener;

/** What can be started for an installation, each with its name, its log and its place in the order of ending. */
final class Units {
    static final String POSTGRESQL = "postgresql";
    static final String ELASTICSEARCH = "elasticsearch";
    static final String TOR = "tor";
    static final String MAIL_SINK = "mail-sink";

    /**
     * The first compiler alone and a heap that begins small: against the defaults a start takes 60% of the CPU
     * time, and a service holds 80 to 95 MB less. Their work here is a page every few seconds; crawler-service's 32
     * visits at once want at most 300 MB of heap. A service that runs out of it is started again.
     */
    private static final List<String> SERVICE_JAVA = List.of(
            "-Xms64m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError");

    /** Starts in half a second and then waits. Its SMTP library would complain that it has nobody to log to. */
    private static final List<String> SINK_JAVA =
            List.of("-Xmx32m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dslf4j.internal.verbosity=ERROR");

    private final Installation installation;
    private final DataFolder folder;
    private final Secrets secrets;

    Units(Installation installation, Secrets secrets) {
        this.installation = installation;
        this.folder = installation.folder();
        this.secrets = secrets;
    }

    /** PostgreSQL with both databases. */
    Unit postgresql() {
        return new Unit(
                POSTGRESQL,
                Stage.POSTGRESQL,
                started -> {
                    LocalPostgres server = LocalPostgres.start(
                            folder.postgresql(), folder.log(POSTGRESQL), port(Listener.POSTGRESQL), started);
                    server.createDatabase("crawler", "crawler", secrets.crawlerDatabase());
                    server.createDatabase("alert", "alert", secrets.alertDatabase());
                    return new Unit.Life(List.of(server.pid()), server);
                },
                true);
    }

    Unit elasticsearch() {
        return new Unit(
                ELASTICSEARCH,
                Stage.ELASTICSEARCH,
                started -> {
                    LocalElasticsearch server = LocalElasticsearch.start(
                            folder.elasticsearch(), folder.log(ELASTICSEARCH), port(Listener.ELASTICSEARCH), started);
                    return new Unit.Life(List.of(server.pid()), server);
                },
                true);
    }

    /** A client of the real network; it joins that in its own time. */
    Unit tor() {
        return new Unit(
                TOR,
                Stage.TOR,
                started -> {
                    TorDaemon tor = TorDaemon.start(folder.tor(), port(Listener.TOR), port(Listener.EXITS), started);
                    return new Unit.Life(List.of(tor.pid()), tor);
                },
                true);
    }

    /**
     * A whole network on this machine. It cannot be started again: its onions would have other addresses.
     *
     * @param made is handed the network once it is there
     */
    Unit privateTor(Consumer<PrivateTorNetwork> made) {
        return new Unit(
                TOR,
                Stage.TOR,
                started -> {
                    PrivateTorNetwork network =
                            PrivateTorNetwork.start(folder.tor(), port(Listener.TOR), port(Listener.EXITS), started);
                    made.accept(network);
                    return new Unit.Life(network.pids(), network);
                },
                false);
    }

    Unit mailSink() {
        int port = port(Listener.SMTP);
        List<String> arguments = new ArrayList<>(SINK_JAVA);
        arguments.addAll(List.of("-cp", System.getProperty("java.class.path"), SmtpSink.class.getName()));
        arguments.addAll(List.of(Integer.toString(port), folder.mail().toString()));
        return new Unit(
                MAIL_SINK,
                Stage.MAIL,
                new JavaService(
                        MAIL_SINK,
                        arguments,
                        Map.of(),
                        // the class path may be relative to it
                        Path.of("").toAbsolutePath(),
                        folder.log(MAIL_SINK),
                        new JavaService.Listens(port)),
                true);
    }

    Unit service(Service service) {
        Path application = installation.root().resolve(service.folder()).resolve("target/quarkus-app");
        List<String> arguments = new ArrayList<>(SERVICE_JAVA);
        arguments.addAll(List.of("-jar", "quarkus-run.jar"));
        return new Unit(
                service.folder(),
                Stage.SERVICE,
                new JavaService(
                        service.folder(),
                        arguments,
                        new ServiceEnvironment(installation, secrets).of(service),
                        application,
                        folder.log(service.folder()),
                        new JavaService.Answers(installation.ready(service))),
                true);
    }

    private int port(Listener listener) {
        return installation.ports().of(listener);
    }
}
