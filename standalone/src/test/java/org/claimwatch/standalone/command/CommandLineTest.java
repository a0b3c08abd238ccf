package org.claimwatch.standalone.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {
    private static Command parse(String line) throws CommandLine.Misunderstood {
        return CommandLine.parse(List.of(line.split(" ")));
    }

    @Test
    void optionsStandAnywhereBehindTheCommand() throws CommandLine.Misunderstood {
        assertEquals(new Command.Demo(true, List.of("crawler=18081")), parse("demo --port crawler=18081 --once"));
        assertEquals(new Command.Up(Path.of("/srv/cw"), List.of()), parse("up --data /srv/cw"));
        assertEquals(new Command.Logs(null, true, "tor"), parse("logs tor -f"));
        assertEquals(new Command.Rebuild(null, false), parse("rebuild"));
        assertEquals(new Command.Rebuild(Path.of("/srv/cw"), true), parse("rebuild --cancel --data /srv/cw"));
        assertEquals(new Command.Logs(null, true, "tor"), parse("logs -f tor"));
        assertEquals(
                new Command.Key(null, Set.of("operator", "analyst"), "angers", Duration.ofDays(90)),
                parse("key operator --owner angers analyst --expires P90D"));
        assertEquals(new Command.Key(null, Set.of("press"), "local", null), parse("key press"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "begin, there is no command 'begin'",
                "demo --data /tmp, demo takes no --data",
                "up --once, up takes no --once",
                "status --cancel, status takes no --cancel",
                "status tor, status does not take 'tor'",
                "logs tor smtp, logs does not take 'smtp'",
                "key, which roles is the key to have?",
                "key press --expires tomorrow, --expires 'tomorrow' is not an ISO 8601 duration",
                "key press --expires PT0S, --expires 'PT0S' is not an ISO 8601 duration",
                "demo --port, --port needs a value",
                "demo --port web=80, --port nothing has a port named 'web'",
                "stop --now, there is no option --now",
            })
    void whatCannotBeUnderstoodIsTold(String line, String message) {
        var misunderstood = assertThrows(CommandLine.Misunderstood.class, () -> parse(line));

        assertTrue(misunderstood.getMessage().startsWith(message), misunderstood.getMessage());
    }
}
