package org.claimwatch.alert.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.claimwatch.alert.gazetteer.Place;
import org.claimwatch.alert.match.NameForm.Variety;
import org.claimwatch.alert.match.WatchIndex.Named;
import org.claimwatch.alert.watch.Watch;
import org.claimwatch.alert.watch.Watches;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A watch whose data makes its judging throw. */
class SetAsideTest {
    private static final Knowledge KNOWLEDGE = Knowledge.shipped();
    private static final Watch NANTES = Watches.french("Nantes");

    private static WatchIndex withABadOne(@Nullable Place place, NameForm form) {
        WatchIndex index = WatchIndex.of(KNOWLEDGE, List.of(Watches.angers()));
        Entry bad = new Entry(NANTES, place, null, new ArrayList<>(), NANTES, null);
        bad.names().add(new Named(bad, form));
        index.add(List.of(bad));
        return index;
    }

    @Test
    void oneWhoseWeighingThrowsIsSetAsideAndTheOthersMatch() {
        Place nameless = new Place("x:1", null, "FR", "municipality", null, null, 1, List.of(), null);
        WatchIndex index = withABadOne(nameless, new NameForm(List.of("nantes"), Variety.FULL, null, null));

        List<Match> matches =
                new Matcher(index).match(new ClaimText("Ville d’Angers et Ville de Nantes", null, null, null, null));

        assertEquals(2, matches.size());
        assertEquals(
                Rule.NOT_JUDGED, of("Nantes", matches).evidence().getFirst().rule());
        assertEquals(Tier.POSSIBLE, of("Nantes", matches).tier());
        assertEquals(
                Rule.NAME_WITH_CUE, of("Angers", matches).evidence().getFirst().rule());
        assertEquals(NANTES.id(), index.setAside().getFirst().watch());
    }

    @Test
    void oneWhoseNameCannotBeJudgedIsSetAsideAndTheOthersMatch() {
        WatchIndex index = withABadOne(null, new NameForm(List.of("nantes"), null, null, null));

        List<Match> matches = new Matcher(index).match(new ClaimText("x", null, "nantes.fr, angers.fr", null, null));

        assertEquals(
                Rule.NOT_JUDGED, of("Nantes", matches).evidence().getFirst().rule());
        assertEquals(Tier.EXACT, of("Angers", matches).tier());
        assertEquals(1, index.setAside().size());
    }

    @Test
    void oneThatIsMendedIsNoLongerSetAside() {
        WatchIndex index = withABadOne(null, new NameForm(List.of("nantes"), null, null, null));
        new Matcher(index).match(new ClaimText("x", null, "nantes.fr", null, null));

        index.add(NANTES);

        assertEquals(List.of(), index.setAside());
    }

    private static Match of(String name, List<Match> matches) {
        return matches.stream()
                .filter(match -> match.watch().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
