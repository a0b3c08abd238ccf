package org.claimwatch.alert.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimwatch.alert.text.Word;
import org.jspecify.annotations.Nullable;

/** What the words beside a name mean: the data files beside this class, a comment each, which analysts add to. */
public final class Lexicon {
    private final PhraseTrie<Cue> before = new PhraseTrie<>();
    private final PhraseTrie<Cue> after = new PhraseTrie<>();
    private final PhraseTrie<Cue> within = new PhraseTrie<>();
    private final Set<String> between = new HashSet<>();
    private final Map<String, List<Cue>> beforeInDomains = new HashMap<>();
    private final Map<String, List<Cue>> afterInDomains = new HashMap<>();
    private final PhraseTrie<Boolean> organisations = new PhraseTrie<>();
    private final PhraseTrie<Boolean> fillers = new PhraseTrie<>();
    private final Set<String> statusWords = new HashSet<>();
    private final Set<String> stopNames = new HashSet<>();
    private final Set<String> commonWords = new HashSet<>();
    private final Set<String> fillerWords = new HashSet<>();
    private final Set<String> familyNames = new HashSet<>();
    private final PhraseTrie<Boolean> describesPlace = new PhraseTrie<>();
    private final PhraseTrie<Boolean> describesOther = new PhraseTrie<>();
    private final Map<String, List<String>> exonyms = new HashMap<>();
    private final Geography geography = new Geography(WordList.read("regions.txt"));
    private final HostWords hostWords = new HostWords(WordList.read("hosts.txt"));
    private final Map<String, List<Region>> regionsInDomains = geography.glued();

    private Lexicon() {
        readCues(WordList.read("authority-cues.txt"));
        WordList.read("other-organisations.txt").lines().forEach(line -> organisations.add(words(line.get(0)), true));
        WordList noise = WordList.read("noise.txt");
        noise.lines().forEach(line -> fillers.add(words(line.get(1)), true));
        noise.lines().forEach(line -> fillerWords.add(Word.folded(line.get(1))));
        noise.of("status").forEach(line -> statusWords.add(Word.folded(line.get(0))));
        WordList stops = WordList.read("stop-names.txt");
        stops.of("word").forEach(line -> commonWords.add(glued(line.get(0))));
        stopNames.addAll(commonWords);
        stops.of("brand").forEach(line -> stopNames.add(glued(line.get(0))));
        stops.of("family").forEach(line -> familyNames.add(glued(line.get(0))));
        WordList descriptions = WordList.read("descriptions.txt");
        descriptions.of("authority").forEach(line -> describesPlace.add(words(line.get(0)), true));
        descriptions.of("other").forEach(line -> describesOther.add(words(line.get(0)), true));
        for (List<String> line : WordList.read("exonyms.txt").lines()) {
            List<String> names =
                    Arrays.stream(line.get(2).split(",")).map(String::strip).toList();
            exonyms.put(line.get(0) + ' ' + Word.folded(line.get(1)), names);
        }
    }

    /** The words that come with this service. */
    public static Lexicon shipped() {
        return new Lexicon();
    }

    private void readCues(WordList file) {
        Map<String, Set<String>> areas = new HashMap<>();
        file.of("area")
                .forEach(line -> areas.put(line.get(0), Set.of(line.get(1).split(" "))));
        for (List<String> line : file.lines()) {
            if (!line.get(0).equals("area")) {
                String area = line.get(3);
                Set<String> countries = area.equals("*") ? Set.of() : areas.getOrDefault(area, Set.of(area.split(" ")));
                add(line.get(0), line.get(1), line.get(2), countries);
            }
        }
    }

    private void add(String where, String phrase, String kinds, Set<String> countries) {
        Cue cue = new Cue(Word.folded(phrase), kinds, countries, where.equals("domain-weak"));
        List<String> words = words(phrase);
        switch (where) {
            case "before" -> before.add(words.reversed(), cue);
            case "after" -> after.add(words, cue);
            case "within" -> within.add(words, cue);
            case "between" -> between.addAll(words);
            case "domain" -> put(beforeInDomains, phrase, cue);
            case "domain-after", "domain-weak" -> put(afterInDomains, phrase, cue);
            default -> throw new IllegalArgumentException("authority-cues.txt has no sort " + where);
        }
    }

    private static void put(Map<String, List<Cue>> cues, String phrase, Cue cue) {
        cues.computeIfAbsent(phrase.replace("-", "").replace(" ", ""), key -> new ArrayList<>())
                .add(cue);
    }

    static List<String> words(String phrase) {
        return Word.in(phrase).stream().map(Word::form).toList();
    }

    private static String glued(String name) {
        return String.join("", words(name));
    }

    /** The longest cue that ends right before the word {@code name}, or before small words in front of it; or null. */
    PhraseTrie.@Nullable Hit<Cue> cueBefore(String[] words, int name) {
        // "Communauté de communes du Pays de la Loire": more words between are another phrase
        for (int end = name; end > 0 && name - end <= 3; end--) {
            PhraseTrie.Hit<Cue> hit = before.longestBefore(words, end);
            if (hit != null) {
                return hit;
            }
            if (!between.contains(words[end - 1])) {
                return null;
            }
        }
        return null;
    }

    /** The longest cue that begins right behind a name; null if none does. */
    PhraseTrie.@Nullable Hit<Cue> cueAfter(String[] words, int end) {
        int at = end < words.length && words[end].equals("s") ? end + 1 : end;
        return after.longestAt(words, at, words.length);
    }

    /** A word that else stands before the name, behind it and last: "Angers mairie"; null if there is none. */
    PhraseTrie.@Nullable Hit<Cue> turnedRound(String[] words, int end) {
        for (int last = Math.min(words.length, end + 3); last > end; last--) {
            PhraseTrie.Hit<Cue> hit = before.longestBefore(words, last);
            if (hit != null && hit.from() == end && !between.contains(words[end])) {
                return hit;
            }
        }
        return null;
    }

    /** The cue that a name holds at a place; null if none begins there. */
    PhraseTrie.@Nullable Hit<Cue> cueWithin(String[] name, int start) {
        return within.longestAt(name, start, name.length);
    }

    boolean isBetween(String word) {
        return between.contains(word);
    }

    List<Cue> cuesBeforeInDomain(String glued) {
        return beforeInDomains.getOrDefault(glued, List.of());
    }

    List<Cue> cuesAfterInDomain(String glued) {
        return afterInDomains.getOrDefault(glued, List.of());
    }

    List<Region> regionsInDomain(String glued) {
        return regionsInDomains.getOrDefault(glued, List.of());
    }

    /** The length in words of the phrase for another organisation that begins there; 0 if none does. */
    int organisationAt(String[] words, int start) {
        return length(organisations.longestAt(words, start, words.length));
    }

    int fillerAt(String[] words, int start) {
        return length(fillers.longestAt(words, start, words.length));
    }

    boolean isStatus(String word) {
        return statusWords.contains(word);
    }

    /**
     * Whether a name says nothing alone. Family names count in France only, whose every hamlet is watched: elsewhere a
     * watch was chosen.
     */
    boolean isStopName(String glued, String country) {
        return glued.length() < 3 || stopNames.contains(glued) || country.equals("FR") && familyNames.contains(glued);
    }

    /** Whether a name, in one word, is a word of some language before it is a place. */
    boolean isWord(String glued) {
        return commonWords.contains(glued);
    }

    /** Whether a word is one that titles are full of. */
    boolean isFiller(String word) {
        return between.contains(word) || fillerWords.contains(word);
    }

    int placeNounAt(String[] words, int start) {
        return length(describesPlace.longestAt(words, start, words.length));
    }

    int otherNounAt(String[] words, int start) {
        return length(describesOther.longestAt(words, start, words.length));
    }

    private static int length(PhraseTrie.@Nullable Hit<?> hit) {
        return hit == null ? 0 : hit.to() - hit.from();
    }

    /** What else a place is called, in other languages or officially. */
    List<String> otherNames(String country, String folded) {
        return exonyms.getOrDefault(country + ' ' + folded, List.of());
    }

    HostWords hostWords() {
        return hostWords;
    }

    Geography geography() {
        return geography;
    }
}
