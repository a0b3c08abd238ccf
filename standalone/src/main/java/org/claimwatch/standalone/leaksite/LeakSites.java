package org.claimwatch.standalone.leaksite;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** The three sites, each served on a port of its own on 127.0.0.1. */
public final class LeakSites implements AutoCloseable {
    private static final int NOT_FOUND = 404;
    private static final int OK = 200;

    /** A site that is served. */
    public static final class Served {
        private final LeakSite site;
        private final HttpServer server;
        private final List<Posting> postings;

        private Served(LeakSite site, InstantSource clock) throws IOException {
            this.site = site;
            this.postings = new CopyOnWriteArrayList<>(site.firstPostings(clock.instant()));
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> answer(exchange, clock));
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
        }

        public String group() {
            return site.group();
        }

        /** The path of its listing, with a slash before it. */
        public String listing() {
            return site.listing();
        }

        public InetSocketAddress address() {
            return server.getAddress();
        }

        /** How many postings stand on it. */
        public int size() {
            return postings.size();
        }

        /** Puts a posting on top; whoever asks from now on is shown it. */
        public void publish(Posting posting) {
            postings.addFirst(posting);
        }

        private void answer(HttpExchange exchange, InstantSource clock) throws IOException {
            try (exchange) {
                Optional<LeakSite.WebPage> page =
                        site.page(exchange.getRequestURI().toString(), List.copyOf(postings), clock.instant());
                byte[] body = page.map(LeakSite.WebPage::body)
                        .orElse("<!DOCTYPE html><title>404</title><h1>Not found</h1>")
                        .getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders()
                        .set(
                                "Content-Type",
                                page.map(LeakSite.WebPage::mediaType).orElse("text/html"));
                exchange.sendResponseHeaders(page.isPresent() ? OK : NOT_FOUND, body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    private final List<Served> served;

    private LeakSites(List<Served> served) {
        this.served = served;
    }

    public static LeakSites serve(InstantSource clock) throws IOException {
        List<Served> served = new ArrayList<>();
        for (LeakSite site : List.of(new CardGrid(), new FrenchTable(), new JsonApi())) {
            served.add(new Served(site, clock));
        }
        return new LeakSites(List.copyOf(served));
    }

    /** All three; the first is the card grid. */
    public List<Served> all() {
        return served;
    }

    @Override
    public void close() {
        served.forEach(site -> site.server.stop(0));
    }
}
