package org.claimwatch.alert.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.claimwatch.alert.watch.Watch;
import org.claimwatch.alert.watch.Watches;
import org.junit.jupiter.api.Test;

class WatchIndexTest {
    private static final Knowledge KNOWLEDGE = Knowledge.shipped();
    private static final List<String> NAMES = List.of(
            "Angers",
            "Nantes",
            "Saint-Denis",
            "Saint-Étienne",
            "La Rochelle",
            "Le Havre",
            "Ville-d'Avray",
            "Die",
            "Mer");

    private static ClaimText titled(String title) {
        return new ClaimText(title, null, null, null, null);
    }

    private static Set<String> found(WatchIndex index, String title) {
        return new Matcher(index)
                .match(titled(title)).stream()
                        .map(match -> match.watch().name() + " " + match.tier() + " " + match.evidence())
                        .collect(Collectors.toSet());
    }

    @Test
    void aWatchCountsFromItsAddingToItsRemoval() {
        WatchIndex index = new WatchIndex(KNOWLEDGE);
        Watch angers = Watches.angers();

        index.add(angers);
        int whileThere = found(index, "Ville d’Angers, angers.fr").size();
        index.remove(angers.id());

        assertEquals(1, whileThere);
        assertEquals(Set.of(), found(index, "Ville d’Angers, angers.fr"));
    }

    @Test
    void homonymsAreEachFound() {
        WatchIndex index =
                WatchIndex.of(KNOWLEDGE, List.of(Watches.french("Ardon"), Watches.french("Ardon"), Watches.angers()));

        assertEquals(2, new Matcher(index).match(titled("Commune d’Ardon")).size());
    }

    @Test
    void aWatchIsFoundAtAnyTimeWhileOthersComeAndGo() throws Exception {
        WatchIndex index = WatchIndex.of(KNOWLEDGE, List.of(Watches.angers()));
        List<Watch> others = List.of(
                Watches.french("Angers-en-Exemple"), Watches.french("Angers sur Mer"), Watches.french("Nantes"));
        AtomicBoolean over = new AtomicBoolean();
        Thread changes = Thread.ofPlatform().start(() -> {
            for (int i = 0; !over.get(); i++) {
                index.add(others.get(i % others.size()));
                index.remove(others.get((i + 1) % others.size()).id());
            }
        });

        boolean always = true;
        for (int i = 0; i < 2_000; i++) {
            always &= new Matcher(index)
                    .match(titled("Ville d’Angers")).stream()
                            .anyMatch(match -> match.watch().name().equals("Angers") && match.tier() == Tier.LIKELY);
        }
        over.set(true);
        changes.join();

        assertTrue(always);
    }

    @Provide
    Arbitrary<String> titles() {
        List<String> words = List.of(
                "Ville",
                "de",
                "d’",
                "Saint",
                "Denis",
                "Étienne",
                "Angers",
                "angers",
                "Nantes",
                "Le",
                "Havre",
                "du",
                "La",
                "Rochelle",
                "mairie",
                "CHU",
                "die",
                "Mer",
                "-",
                "ville-angers.fr",
                "nantes.fr",
                "Avray");
        return Arbitraries.of(words).list().ofMaxSize(8).map(parts -> String.join(" ", parts));
    }

    @Property(tries = 300)
    void whatOthersWatchNeverChangesAResult(@ForAll("titles") String title, @ForAll Random random) {
        List<Watch> watches =
                new ArrayList<>(NAMES.stream().map(Watches::french).toList());
        Collections.shuffle(watches, random);
        WatchIndex all = WatchIndex.of(KNOWLEDGE, watches);

        Set<String> eachAlone = watches.stream()
                .flatMap(watch -> found(WatchIndex.of(KNOWLEDGE, List.of(watch)), title).stream())
                .collect(Collectors.toSet());

        assertEquals(eachAlone, found(all, title));
    }

    @Property(tries = 200)
    void theOrderOfTheWatchesDoesNotMatter(@ForAll("titles") String title, @ForAll Random random) {
        List<Watch> watches =
                new ArrayList<>(NAMES.stream().map(Watches::french).toList());
        Set<String> before = found(WatchIndex.of(KNOWLEDGE, watches), title);

        Collections.shuffle(watches, random);

        assertEquals(before, found(WatchIndex.of(KNOWLEDGE, watches), title));
    }

    @Property(tries = 300)
    void aTextWithoutAnyOfTheNamesMatchesNothing(@ForAll String text) {
        WatchIndex index = WatchIndex.of(KNOWLEDGE, List.of(Watches.french("Angers-en-Exemple")));

        assertEquals(Set.of(), found(index, text + "."));
    }
}
