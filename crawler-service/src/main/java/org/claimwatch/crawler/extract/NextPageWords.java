package org.claimwatch.crawler.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** What links and buttons to a next page say, in the languages of the field: {@code next-page-words.txt}. */
final class NextPageWords {
    private static final String FILE = "next-page-words.txt";

    /** The longest of them, twice: whatever is longer says more than that. */
    private static final int LONGEST = 60;

    private static final Pattern SIGN = Pattern.compile("[›»→❯▶]|>{1,2}");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

    private static final Map<String, Set<String>> WORDS = read();

    private NextPageWords() {}

    /** Whether a text says "next" and nothing else. */
    static boolean sayNext(String text) {
        return text.length() <= LONGEST && (SIGN.matcher(text.strip()).matches() || is("next", words(text)));
    }

    /** Whether a text says that there is more, if only of one entry. */
    static boolean sayMore(String text) {
        return text.length() <= LONGEST && is("more", words(text));
    }

    /** Whether one of an element's classes, or its id, is one that such links have. */
    static boolean areClasses(String classes) {
        return !classes.isEmpty()
                && Arrays.stream(classes.toLowerCase(Locale.ROOT)
                                .replace('_', '-')
                                .split("\\s+"))
                        .anyMatch(name -> is("class", name));
    }

    private static boolean is(String kind, String words) {
        return Objects.requireNonNull(WORDS.get(kind)).contains(words);
    }

    private static String words(String text) {
        return NO_LETTERS.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> words = new HashMap<>();
        try (InputStream file = Objects.requireNonNull(NextPageWords.class.getResourceAsStream(FILE));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .map(line -> line.split("\\s+", 2))
                    .forEach(line -> words.computeIfAbsent(line[0], kind -> new HashSet<>())
                            .add(line[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(words);
    }
}
