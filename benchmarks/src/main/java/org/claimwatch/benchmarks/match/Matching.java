package org.claimwatch.benchmarks.match;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.ahocorasick.trie.Trie;
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
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Claims a second on one thread against 100,000 watches, evidence included; beside an Aho-Corasick automaton, which finds
 * the bare names and judges nothing. And what it costs to add one watch.
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
    private static final int CLAIMS = 400;

    private final List<ClaimText> claims = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Watch> watches = new ArrayList<>();
    private WatchIndex index = new WatchIndex(Knowledge.shipped());
    private Matcher matcher = new Matcher(index);
    private Trie automaton = Trie.builder().build();

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
        index = WatchIndex.of(knowledge, watches);
        matcher = new Matcher(index);
        fillClaims(places);
        fillPeer();
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

    private void fillPeer() {
        Trie.TrieBuilder builder = Trie.builder().onlyWholeWordsWhiteSpaceSeparated();
        for (Watch watch : watches) {
            String name = Word.folded(watch.name());
            builder.addKeyword(name);
        }
        automaton = builder.build();
    }

    @Benchmark
    @OperationsPerInvocation(CLAIMS)
    public void claims(Blackhole blackhole) {
        for (ClaimText claim : claims) {
            blackhole.consume(matcher.match(claim));
        }
    }

    @Benchmark
    @OperationsPerInvocation(CLAIMS)
    public void namesByAhoCorasick(Blackhole blackhole) {
        for (String text : texts) {
            blackhole.consume(automaton.parseText(text));
        }
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
