package org.claimwatch.benchmarks.crawl;

import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The least that a crawl in Java can be: virtual threads, OkHttp with a client a site, jsoup and selectors that know the page.
 * It keeps nothing, joins nothing and tells nobody. A process of its own, which prints its CPU milliseconds a page.
 */
final class BareLoop {
    private static final int AT_ONCE = 32;

    private final OkHttpClient client;
    private final AtomicInteger pages = new AtomicInteger();
    private final AtomicInteger postings = new AtomicInteger();

    private BareLoop(int socksPort) {
        client = new OkHttpClient.Builder()
                .proxy(new Proxy(Proxy.Type.SOCKS, new InetSocketAddress("127.0.0.1", socksPort)))
                .readTimeout(Duration.ofSeconds(30))
                .build();
    }

    /** Arguments: the stub's port, the field's name, how many sites, how often over all of them before it is measured. */
    public static void main(String[] arguments) throws InterruptedException {
        Field field = new Field(arguments[1], Integer.parseInt(arguments[2]));
        BareLoop loop = new BareLoop(Integer.parseInt(arguments[0]));
        for (int i = 0; i < Integer.parseInt(arguments[3]); i++) {
            loop.crawl(field);
        }
        loop.pages.set(0);
        loop.postings.set(0);
        long before = cpuNanos();
        loop.crawl(field);
        double millis = (cpuNanos() - before) / 1e6;
        if (loop.postings.get() != loop.pages.get() * Field.POSTINGS) {
            throw new IllegalStateException("read " + loop.postings.get() + " postings of " + loop.pages + " pages");
        }
        System.out.println(millis / loop.pages.get());
        System.exit(0);
    }

    private void crawl(Field field) throws InterruptedException {
        Semaphore places = new Semaphore(AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int site = 0; site < field.sites(); site++) {
                places.acquire();
                String host = field.host(site);
                threads.execute(() -> {
                    try {
                        crawl(host);
                    } finally {
                        places.release();
                    }
                });
            }
        }
    }

    private void crawl(String host) {
        ConnectionPool pool = new ConnectionPool();
        OkHttpClient ofSite = client.newBuilder().connectionPool(pool).build();
        String next = "http://" + host + "/";
        while (next != null) {
            try (Response response =
                    ofSite.newCall(new Request.Builder().url(next).build()).execute()) {
                Document document = Jsoup.parse(response.body().string(), next);
                pages.incrementAndGet();
                for (Element card : document.select("article.card")) {
                    String title = card.selectFirst("h3 a").text();
                    String text = card.selectFirst("p.text").text();
                    String date = card.selectFirst("span.date").text();
                    postings.addAndGet(title.isEmpty() || text.isEmpty() || date.isEmpty() ? 0 : 1);
                }
                Element link = document.selectFirst("a[rel=next]");
                next = link == null ? null : link.absUrl("href");
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        pool.evictAll();
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
