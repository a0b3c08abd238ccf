package org.claimwatch.standalone.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void withoutATerminalNothingIsColoured() {
        Terminal terminal = terminal(false);

        terminal.heading("Story");
        terminal.ready("tor", Duration.ofMillis(29_240));

        assertEquals("\nStory\n  ready  tor                    29.24 s\n", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void onATerminalWhatIsReadyIsGreen() {
        terminal(true).ready("tor", Duration.ofSeconds(1));

        assertTrue(out.toString(StandardCharsets.UTF_8).contains("\u001b[32mready\u001b[0m"));
    }

    @Test
    void aBarMovesOnATerminal() {
        Terminal terminal = terminal(true);

        terminal.bar(50, "500 of 1000 events");
        terminal.bar(100, "1000 events");

        String half = "\r\u001b[K  " + "█".repeat(20) + "░".repeat(20) + "  50 %  500 of 1000 events";
        String whole = "\r\u001b[K  " + "█".repeat(40) + " 100 %  1000 events\n";
        assertEquals(half + whole, out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void withoutATerminalABarIsALineForEachTenth() {
        Terminal terminal = terminal(false);

        for (int percent = 0; percent <= 100; percent++) {
            terminal.bar(percent, "");
        }

        assertEquals(11, out.toString(StandardCharsets.UTF_8).lines().count());
    }

    @Test
    void aLongQuoteIsBrokenBetweenWords() {
        String words = "word ".repeat(30).strip();

        List<String> broken = Terminal.broken(words);

        assertEquals(words, String.join(" ", broken));
        assertTrue(broken.stream().allMatch(line -> line.length() <= 96), broken.toString());
    }

    @Test
    void whatHasNoBlankStaysWhole() {
        String address = "http://" + "a".repeat(120);

        assertEquals(List.of(address), Terminal.broken(address));
        assertEquals(List.of("  " + address), Terminal.broken("  " + address));
    }

    private Terminal terminal(boolean colour) {
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new Terminal(print, print, colour);
    }
}
