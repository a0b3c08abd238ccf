package org.claimwatch.local.elasticsearch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.claimwatch.local.process.Machine;
import org.claimwatch.local.process.ServerStartException;

/** How to run a node whose files are all in one folder. The server's own folder is only read: nodes share it. */
record NodeCommand(List<String> words) {
    /** Enough for claims, which are small and few; Elasticsearch's default would be half of the machine. */
    private static final String HEAP = "512m";

    /** What Elastic's launcher passes too, as of 9.5, but for the entitlement agent. */
    private static final List<String> JVM = List.of(
            "-Xmx" + HEAP,
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Des.distribution.type=zip",
            "-Djava.awt.headless=true",
            "-Dio.netty.noUnsafe=true",
            "-Dio.netty.noKeySetOptimization=true",
            "-Dlog4j2.disable.jmx=true",
            "-Dlog4j.shutdownHookEnabled=false",
            "--add-opens=org.apache.lucene.core/org.apache.lucene.codecs.lucene99=org.elasticsearch.server",
            "--add-opens=org.apache.lucene.core/org.apache.lucene.codecs.hnsw=org.elasticsearch.server",
            "--add-opens=org.apache.lucene.core/org.apache.lucene.internal.vectorization=org.elasticsearch.server",
            "--enable-native-access=ALL-UNNAMED,org.elasticsearch.nativeaccess,org.apache.lucene.core",
            "--add-modules=jdk.incubator.vector,jdk.net,jdk.management.agent,ALL-MODULE-PATH");

    private static final List<String> SETTINGS = List.of(
            "cluster.name=claimwatch",
            "node.name=local",
            "discovery.type=single-node",
            "network.host=127.0.0.1",
            // for other nodes, and there are none
            "transport.port=0",
            // a disk of a developer is often over 90% full; standalone looks for room itself
            "cluster.routing.allocation.disk.threshold_enabled=false");

    static NodeCommand prepare(Path folder, int httpPort) throws IOException {
        Path home = home();
        Path config = Files.createDirectories(folder.resolve("config"));
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        try (InputStream logging = NodeCommand.class.getResourceAsStream("log4j2.properties")) {
            Files.copy(logging, config.resolve("log4j2.properties"), StandardCopyOption.REPLACE_EXISTING);
        }
        // the only names it knows: it looks its own up to name it in logs, and must not ask a resolver for that
        Path hosts = Files.writeString(config.resolve("hosts"), "127.0.0.1 localhost " + ownName() + "\n");
        List<String> words = new ArrayList<>();
        words.add(Machine.java());
        words.addAll(JVM);
        words.add("-Djdk.net.hosts.file=" + hosts);
        words.addAll(List.of("-Des.path.home=" + home, "-Djava.io.tmpdir=" + temporary));
        words.addAll(List.of("--module-path", home.resolve("lib").toString(), "-cp", home.resolve("node") + "/*"));
        words.addAll(List.of("org.claimwatch.local.elasticsearch.node.LocalNode", config.toString()));
        words.addAll(SETTINGS);
        words.addAll(List.of(
                "http.port=" + httpPort, "path.data=" + folder.resolve("data"), "path.logs=" + folder.resolve("logs")));
        return new NodeCommand(List.copyOf(words));
    }

    private static String ownName() throws IOException {
        Path kernels = Path.of("/proc/sys/kernel/hostname");
        return Files.exists(kernels) ? Files.readString(kernels).strip() : "";
    }

    private static Path home() throws IOException {
        Properties server = new Properties();
        try (InputStream properties = NodeCommand.class.getResourceAsStream("server.properties")) {
            server.load(properties);
        }
        Path home = Machine.builtFolder("claimwatch.elasticsearch.home", "elasticsearch")
                .resolve(server.getProperty("version"));
        if (!Files.isDirectory(home.resolve("node"))) {
            throw new ServerStartException("there is no Elasticsearch in " + home
                    + ": build the module local-servers (mvn -pl local-servers test-compile)");
        }
        return home;
    }
}
