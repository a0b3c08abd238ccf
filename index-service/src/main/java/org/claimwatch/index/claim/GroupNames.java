package org.claimwatch.index.claim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names that one group goes by. Spaces, signs, case and accents never part two names; where they are different words, a
 * list has to say that they are one group's. A group that follows another under a new name is another group.
 */
public final class GroupNames {
    private static final Pattern BETWEEN = Pattern.compile("\\|");
    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<String, List<String>> namesByKey = new HashMap<>();

    /** @param lines each with the names of one group, parted by {@code |}; {@code #} begins a comment */
    public GroupNames(Stream<String> lines) {
        lines.map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line ->
                        Arrays.stream(BETWEEN.split(line)).map(String::strip).toList())
                .forEach(names -> names.forEach(name -> namesByKey.put(plainKey(name), names)));
    }

    /** The list that this release brings. */
    public static GroupNames known() {
        try (InputStream list = GroupNames.class.getResourceAsStream("/groups/names.txt")) {
            if (list == null) {
                throw new IllegalStateException("/groups/names.txt is not in the service's jar");
            }
            return new GroupNames(new String(list.readAllBytes(), StandardCharsets.UTF_8).lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same for every name of one group. */
    public String key(String name) {
        String key = plainKey(name);
        List<String> names = namesByKey.get(key);
        return names == null ? key : plainKey(names.getFirst());
    }

    /** The other names of a group; none if the list does not know it. */
    public List<String> others(String name) {
        String key = plainKey(name);
        return namesByKey.getOrDefault(key, List.of()).stream()
                .filter(other -> !plainKey(other).equals(key))
                .toList();
    }

    private static String plainKey(String name) {
        String apart = Normalizer.normalize(name, Normalizer.Form.NFKD);
        String letters = NO_LETTER_OR_DIGIT.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
        return letters.isEmpty() ? name.strip() : letters;
    }
}
