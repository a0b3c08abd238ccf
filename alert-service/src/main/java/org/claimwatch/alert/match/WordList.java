package org.claimwatch.alert.match;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A data file beside this class: a line an entry, its columns parted by {@code |}, comments after {@code #}. */
record WordList(List<List<String>> lines) {
    static WordList read(String file) {
        try (InputStream in = Objects.requireNonNull(WordList.class.getResourceAsStream(file), file)) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WordList parse(String text) {
        return new WordList(text.lines()
                .map(line -> line.split("#", 2)[0].strip())
                .filter(line -> !line.isEmpty())
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .toList());
    }

    /** The lines whose first column is this, without it. */
    List<List<String>> of(String sort) {
        return lines.stream()
                .filter(line -> line.getFirst().equals(sort))
                .map(line -> line.subList(1, line.size()))
                .toList();
    }
}
