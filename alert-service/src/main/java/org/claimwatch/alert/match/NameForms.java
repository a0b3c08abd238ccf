package org.claimwatch.alert.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.claimwatch.alert.gazetteer.Gazetteer;
import org.claimwatch.alert.gazetteer.ShortName;
import org.claimwatch.alert.gazetteer.UnionName;
import org.claimwatch.alert.match.NameForm.Variety;
import org.claimwatch.alert.text.Word;
import org.claimwatch.alert.watch.Watch;
import org.jspecify.annotations.Nullable;

/** Works out in which ways a watch's names are written. */
final class NameForms {
    private static final Map<String, String> GERMAN_AND_NORDIC =
            Map.of("ä", "ae", "ö", "oe", "ü", "ue", "ø", "oe", "å", "aa");
    private static final Set<String> GERMAN = Set.of("DE", "AT", "CH");
    private static final Set<String> ARTICLES = Set.of("le", "les");
    private static final Set<String> JOINING = Set.of(
            "and", "et", "und", "y", "e", "i", "de", "d", "du", "des", "la", "le", "les", "l", "en", "sur", "sous",
            "aux", "au", "a", "di", "da", "do", "del", "the", "of");
    private static final String MUNICIPALITY = "municipality";
    private static final String INTERCOMMUNALITY = "intercommunality";
    private static final String FRANCE = "FR";

    private final Watch watch;
    private final Lexicon lexicon;
    private final Gazetteer gazetteer;
    /** Whether the names that are added are not the official one: they may be those of a body of another sort. */
    private boolean otherNames;

    private final Map<List<String>, NameForm> forms = new LinkedHashMap<>();

    private NameForms(Watch watch, Lexicon lexicon, Gazetteer gazetteer) {
        this.watch = watch;
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
    }

    static List<NameForm> of(Watch watch, Lexicon lexicon, Gazetteer gazetteer) {
        NameForms forms = new NameForms(watch, lexicon, gazetteer);
        Set<String> names = new LinkedHashSet<>();
        names.add(watch.name());
        names.addAll(watch.aliases());
        names.addAll(lexicon.otherNames(watch.country(), Word.folded(watch.name())));
        forms.addName(watch.name());
        forms.otherNames = true;
        names.stream().skip(1).forEach(forms::addName);
        forms.addDepartmentNumber();
        return List.copyOf(forms.forms.values());
    }

    private void addName(String name) {
        addSpelling(name);
        String spelt = name.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : GERMAN_AND_NORDIC.entrySet()) {
            spelt = spelt.replace(letter.getKey(), letter.getValue());
        }
        if (!spelt.equals(name.toLowerCase(Locale.ROOT))) {
            addSpelling(spelt);
        }
        if (GERMAN.contains(watch.country())) {
            addSpelling(name.replace(" am ", " a ")
                    .replace(" an der ", " a d ")
                    .replace(" in der ", " i d ")
                    .replace(" im ", " i ")
                    .replace(" bei ", " b "));
        }
        // "Biel/Bienne", "Halle (Saale)": either part is the name
        String[] parts = name.split("\\s*[/(|]\\s*");
        if (parts.length == 2 && name.contains("/")) {
            addSpelling(parts[0]);
            addSpelling(parts[1]);
        } else if (parts.length == 2) {
            addSpelling(parts[0]);
        }
    }

    private void addSpelling(String name) {
        List<String> words = Lexicon.words(name);
        if (words.isEmpty()) {
            return;
        }
        Cue own = ownCue(words);
        put(words, Variety.FULL, own, null);
        addWithoutArticle(words, own);
        addTerse(words, Variety.FULL, own);
        if (own != null) {
            addCore(words, own);
        }
        if (words.size() == 1) {
            Declension.of(watch.country(), words.getFirst())
                    .forEach(form -> put(List.of(form), Variety.DECLINED, null, null));
        }
        if (watch.kind().equals(INTERCOMMUNALITY)) {
            addParts(words);
        }
        if (watch.kind().equals(MUNICIPALITY)) {
            ShortName.of(String.join(" ", words))
                    .filter(this::isUnclaimed)
                    .ifPresent(head -> put(List.of(head.split(" ")), Variety.SHORT, null, null));
        }
    }

    private @Nullable Cue ownCue(List<String> words) {
        if (words.size() < 2) {
            return null;
        }
        String[] name = words.toArray(String[]::new);
        for (int i = 0; i < name.length; i++) {
            PhraseTrie.Hit<Cue> hit = lexicon.cueWithin(name, i);
            if (hit != null && hit.to() - hit.from() < name.length) {
                for (Cue cue : hit.values()) {
                    if (isOwn(cue)) {
                        return cue;
                    }
                }
            }
        }
        return null;
    }

    private boolean isOwn(Cue cue) {
        if (cue.isUsedEverywhere()) {
            // a French name that holds "region" is not made an authority's by it
            return !watch.country().equals(FRANCE);
        }
        return cue.countries().contains(watch.country()) && (otherNames || cue.fitsKind(watch.kind()));
    }

    private void addWithoutArticle(List<String> words, @Nullable Cue own) {
        if (words.size() > 1 && ARTICLES.contains(words.getFirst())) {
            put(words.subList(1, words.size()), Variety.WITHOUT_ARTICLE, own, words.getFirst());
        }
    }

    private void addTerse(List<String> words, Variety of, @Nullable Cue own) {
        List<String> terse = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (i == 0 || !JOINING.contains(words.get(i))) {
                terse.add(words.get(i));
            }
        }
        if (terse.size() > 1 && terse.size() < words.size()) {
            put(terse, of == Variety.FULL ? Variety.TERSE : Variety.CORE, own, null);
        }
    }

    /** Taos of Taos County, Pays d'Apt-Luberon of CC Pays d'Apt-Luberon. */
    private void addCore(List<String> words, Cue own) {
        List<String> sort = List.of(own.phrase().split(" "));
        List<String> core = new ArrayList<>(words);
        if (words.subList(0, Math.min(sort.size(), words.size())).equals(sort)) {
            core = core.subList(sort.size(), core.size());
        } else if (words.subList(words.size() - sort.size(), words.size()).equals(sort)) {
            core = core.subList(0, core.size() - sort.size());
        } else {
            return;
        }
        // of "CA de La Rochelle" both "La Rochelle" and "Rochelle": the article may be the cue's or the name's
        while (core.size() > 1 && lexicon.isBetween(core.getFirst())) {
            putCore(core);
            core = core.subList(1, core.size());
        }
        putCore(core);
    }

    /** "CA Val de Garonne Agglomération" is still a name of its own without its first word. */
    private void putCore(List<String> core) {
        Cue inner = ownCue(core);
        put(core, inner == null ? Variety.CORE : Variety.FULL, inner, null);
        addTerse(core, inner == null ? Variety.CORE : Variety.FULL, inner);
        if (inner != null) {
            addCore(core, inner);
        }
    }

    private void addParts(List<String> name) {
        List<String> telling = UnionName.tellingWords(String.join(" ", name));
        for (String part : UnionName.parts(String.join(" ", name))) {
            boolean initials = !part.contains(" ");
            if (gazetteer.isOfOneUnion(part) || initials) {
                put(List.of(part.split(" ")), initials ? Variety.INITIALS : partVariety(part, telling), null, null);
            }
        }
    }

    private static Variety partVariety(String part, List<String> telling) {
        return part.equals(String.join(" ", telling)) ? Variety.CORE : Variety.PART;
    }

    /** No other place is called so, and none that is larger is shortened so. */
    private boolean isUnclaimed(String head) {
        int own =
                gazetteer.byCode(watch.code()).map(place -> place.population()).orElse(0);
        return gazetteer.named(watch.country(), head).isEmpty()
                && gazetteer.shortlyNamed(watch.country(), head).stream()
                        .allMatch(place -> place.code().equals(watch.code()) || place.population() * 20L < own);
    }

    /** departement06.fr, cd06.fr: the department's number with the word for it. */
    private void addDepartmentNumber() {
        if (watch.kind().equals("county") && watch.country().equals(FRANCE)) {
            gazetteer.named(FRANCE, Word.folded(watch.name())).stream()
                    .filter(place -> place.code().startsWith("departement:"))
                    .map(place -> place.code().substring("departement:".length()))
                    .forEach(number -> put(List.of(number), Variety.CORE, null, null));
        }
    }

    private void put(List<String> words, Variety variety, @Nullable Cue own, @Nullable String article) {
        forms.putIfAbsent(List.copyOf(words), new NameForm(List.copyOf(words), variety, own, article));
    }

    /** In one word, as in domains; with saint as well as st. */
    static List<String> glued(NameForm form) {
        String glued = form.glued();
        if (form.words().stream().noneMatch(word -> word.startsWith("saint") || word.equals("fort"))) {
            return List.of(glued);
        }
        String[] shorter = form.words().toArray(String[]::new);
        Arrays.setAll(shorter, i -> switch (shorter[i]) {
            case "saint" -> "st";
            case "sainte" -> "ste";
            case "fort" -> "ft";
            default -> shorter[i];
        });
        String other = String.join("", shorter);
        return other.equals(glued) ? List.of(glued) : List.of(glued, other);
    }
}
