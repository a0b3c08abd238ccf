package org.claimwatch.alert.match;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** A data file beside this class: a phrase a line, of a sort if there are several, and comments after {@code #}. */
record WordList(List<Line> lines) {
    private record Line(String sort, List<String> phrase) {}

    static WordList read(String file) {
        try (InputStream in = Objects.requireNonNull(WordList.class.getResourceAsStream(file), file)) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WordList parse(String text) {
        List<Line> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String content = line.split("#", 2)[0].strip();
            if (!content.isEmpty()) {
                int bar = content.indexOf('|');
                String sort = content.substring(0, Math.max(0, bar)).strip();
                List<String> phrase = Word.in(content.substring(bar + 1)).stream()
                        .map(Word::form)
                        .toList();
                lines.add(new Line(sort, phrase));
            }
        }
        return new WordList(List.copyOf(lines));
    }

    /** The phrases of a sort; that of a line without one is empty. */
    List<List<String>> phrases(String sort) {
        return lines.stream()
                .filter(line -> line.sort().equals(sort))
                .map(Line::phrase)
                .toList();
    }

    /** The phrases of a sort, each with its words in one. */
    Set<String> joined(String sort) {
        return phrases(sort).stream().map(words -> String.join("", words)).collect(Collectors.toUnmodifiableSet());
    }
}
