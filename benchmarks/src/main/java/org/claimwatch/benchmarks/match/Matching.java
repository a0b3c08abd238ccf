package org.claimwatch.benchmarks.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.ahocorasick.trie.Trie;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.PhraseQuery;
import org.claimwatch.alert.gazetteer.Place;
import org.claimwatch.alert.match.ClaimText;
import org.claimwatch.alert.match.Knowledge;
import org.claimwatch.alert.match.Matcher;
import org.claimwatch.alert.match.WatchIndex;
import org.claimwatch.alert.text.Word;
import org.claimwatch.alert.watch.Watch;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Claims a second on one thread against 100,000 watches, evidence included; beside an Aho-Corasick automaton and Lucene's
 * monitor, which find the bare names and judge nothing. And what it costs to add one watch, and the heap that they take.
 *
 * <p>The claims are those of {@code -Dclaims=FILE} (see {@link LabelledClaims}), else made up at the lengths of real ones.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class Matching {
    private static final int WATCHES = 100_000;
    static final int CLAIMS = 400;

    private final List<ClaimText> claims = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Watch> watches = new ArrayList<>();
    private WatchIndex index = new WatchIndex(Knowledge.shipped());
    private Matcher matcher = new Matcher(index);
    private Trie automaton = Trie.builder().build();
    private Monitor monitor;

    @Setup
    public void fill() throws IOException {
        Knowledge knowledge = Knowledge.shipped();
        List<Place> places = List.copyOf(knowledge.gazetteer().all());
        for (int i = 0; i < WATCHES; i++) {
            Place place = places.get(i % places.size());
            // after all of France once, names that begin as theirs and go on
            String name = i < places.size() ? place.name() : place.name() + " " + (char) ('A' + i % 26) + i;
            String code = i < places.size() ? place.code() : null;
            watches.add(watch(name, place.kind(), code));
        }
        long before = usedHeap();
        index = WatchIndex.of(knowledge, watches);
        System.out.printf("heap of %,d watches: %,d MB%n", WATCHES, (usedHeap() - before) >> 20);
        matcher = new Matcher(index);
        fillClaims(places);
        fillPeers();
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static Watch watch(String name, String kind, String code) {
        return new Watch(UUID.randomUUID(), "all", name, "FR", kind, code, null, List.of(), List.of(), Instant.EPOCH);
    }

    private void fillClaims(List<Place> places) throws IOException {
        String file = System.getProperty("claims");
        if (file != null) {
            LabelledClaims.read(Path.of(file)).stream()
                    .limit(CLAIMS)
                    .map(LabelledClaims.Row::text)
                    .forEach(claims::add);
        }
        Random random = new Random(1);
        String[] words = ("the company provides services in a region with offices data files employees customers of and"
                        + " technical engineering group network documents contracts city water supply since founded")
                .split(" ");
        while (claims.size() < CLAIMS) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 40; i++) {
                boolean place = random.nextInt(12) == 0;
                text.append(
                                place
                                        ? places.get(random.nextInt(places.size()))
                                                .name()
                                        : words[random.nextInt(words.length)])
                        .append(' ');
            }
            String name = places.get(random.nextInt(places.size())).name();
            String title = random.nextBoolean() ? "Mairie de " + name : name + " Industries";
            claims.add(new ClaimText(
                    title,
                    null,
                    random.nextBoolean() ? "www.northmill-" + random.nextInt(99) + ".com" : null,
                    null,
                    text.toString()));
        }
        claims.forEach(
                claim -> texts.add(Word.folded(claim.title() + " " + claim.website() + " " + claim.description())));
    }

    private void fillPeers() throws IOException {
        Trie.TrieBuilder builder = Trie.builder().onlyWholeWordsWhiteSpaceSeparated();
        for (Watch watch : watches) {
            String name = Word.folded(watch.name());
            builder.addKeyword(name);
        }
        automaton = builder.build();
        monitor = new Monitor(new StandardAnalyzer());
        List<MonitorQuery> queries = new ArrayList<>();
        for (int i = 0; i < watches.size(); i++) {
            String[] words = Word.folded(watches.get(i).name()).split(" ");
            queries.add(new MonitorQuery(Integer.toString(i), new PhraseQuery("text", words)));
        }
        monitor.register(queries);
    }

    @TearDown
    public void close() throws IOException {
        monitor.close();
    }

    /** All claims once; answers with how many matches there were. */
    int matched() {
        int found = 0;
        for (ClaimText claim : claims) {
            found += matcher.match(claim).size();
        }
        return found;
    }

    int foundByAutomaton() {
        int found = 0;
        for (String text : texts) {
            found += automaton.parseText(text).size();
        }
        return found;
    }

    int foundByMonitor() {
        int found = 0;
        for (String text : texts) {
            Document claim = new Document();
            claim.add(new TextField("text", text, Field.Store.NO));
            try {
                found += monitor.match(claim, QueryMatch.SIMPLE_MATCHER).getMatchCount();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    @Benchmark
    @OperationsPerInvocation(CLAIMS)
    public int claims() {
        return matched();
    }

    @Benchmark
    @OperationsPerInvocation(CLAIMS)
    public int namesByAhoCorasick() {
        return foundByAutomaton();
    }

    @Benchmark
    @OperationsPerInvocation(CLAIMS)
    public int namesByLuceneMonitor() {
        return foundByMonitor();
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public void addAndRemoveAWatch() {
        Watch added = watch("Nouvelle-Ville-sur-Exemple", "municipality", null);
        index.add(added);
        index.remove(added.id());
    }
}
