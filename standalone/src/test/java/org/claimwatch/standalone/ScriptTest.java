package org.claimwatch.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.claimwatch.local.process.Machine;
import org.junit.jupiter.api.Test;

/** What the script answers before there is anything to run. */
class ScriptTest {
    private record Result(int exit, String out, String err) {}

    private static Result run(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(Machine.root().resolve("claimwatch").toString()));
        command.addAll(List.of(arguments));
        Process script = new ProcessBuilder(command).start();
        String out = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(script.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(script.waitFor(), out, err);
    }

    @Test
    void helpNamesEveryCommand() throws Exception {
        Result help = run("--help");

        assertEquals(0, help.exit());
        for (String command : List.of("demo", "up", "stop", "status", "logs", "key", "test")) {
            assertTrue(help.out().contains("\n  " + command), command);
        }
    }

    @Test
    void anUnknownCommandIsAnsweredWithTheUsage() throws Exception {
        Result unknown = run("begin");

        assertEquals(2, unknown.exit());
        assertEquals("", unknown.out());
        assertTrue(unknown.err().startsWith("claimwatch: there is no command 'begin'\nUsage:"), unknown.err());
    }

    @Test
    void noCommandIsAnsweredWithTheUsage() throws Exception {
        assertEquals(2, run().exit());
    }
}
