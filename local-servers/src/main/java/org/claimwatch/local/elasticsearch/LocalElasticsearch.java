package org.claimwatch.local.elasticsearch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongConsumer;
import org.claimwatch.local.process.Machine;
import org.claimwatch.local.process.ServerProcess;
import org.claimwatch.local.process.ServerStartException;

/** An Elasticsearch node of its own cluster, on 127.0.0.1, open to whoever can reach that. */
public final class LocalElasticsearch implements AutoCloseable {
    /** 3 to 5 s on a quiet machine. */
    private static final Duration READY_WITHIN = Duration.ofSeconds(90);

    /** Longer than the node itself takes to say that it is not ready yet. */
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(5);

    private final ServerProcess process;
    private final URI uri;

    private LocalElasticsearch(ServerProcess process, URI uri) {
        this.process = process;
        this.uri = uri;
    }

    /** A node on a free port. It ends, and its data with it, at the latest with this JVM. */
    public static LocalElasticsearch startForTests() {
        Path folder = Machine.folderForTests("claimwatch-elasticsearch");
        LocalElasticsearch started = start(folder, folder.resolve("elasticsearch.log"), Machine.freePort());
        started.process.endWithThisJvm(folder);
        return started;
    }

    /**
     * A node that keeps what it indexes.
     *
     * @param data its folder, made where there is none
     * @param log its log file
     * @throws ServerStartException if the port is taken, the folder is in use or the server has not been unpacked
     */
    public static LocalElasticsearch start(Path data, Path log, int httpPort) {
        return start(data, log, httpPort, pid -> {});
    }

    /** @param known is told of the pid before the server runs */
    public static LocalElasticsearch start(Path data, Path log, int httpPort, LongConsumer known) {
        Machine.requireFree(httpPort, "Elasticsearch");
        try {
            NodeCommand command = NodeCommand.prepare(data.toAbsolutePath(), httpPort);
            ServerProcess process = ServerProcess.start("Elasticsearch", command.words(), log, known);
            LocalElasticsearch started = new LocalElasticsearch(process, URI.create("http://127.0.0.1:" + httpPort));
            try (HttpClient client = HttpClient.newHttpClient()) {
                process.awaitReady(() -> started.answers(client), READY_WITHIN);
            }
            return started;
        } catch (IOException e) {
            throw new ServerStartException("Elasticsearch cannot use the folder " + data + ": " + e.getMessage(), e);
        }
    }

    /** It listens before it has recovered its indices. */
    private boolean answers(HttpClient client) throws IOException {
        HttpRequest health = HttpRequest.newBuilder(uri.resolve("/_cluster/health?wait_for_status=yellow&timeout=2s"))
                .timeout(ANSWERS_WITHIN)
                .build();
        try {
            return client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Without a path. */
    public URI uri() {
        return uri;
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.close();
    }
}
