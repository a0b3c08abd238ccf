package org.claimwatch.standalone.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    @TempDir
    Path directory;

    @Test
    void onlyTheLastLinesAreTold() throws IOException {
        Path log = Files.writeString(directory.resolve("x.log"), "one\ntwo\nthree\n");

        List<String> last = LogFile.lastLines(log, 2);

        assertEquals(List.of("two", "three"), last);
    }

    @Test
    void aLogThatIsNotThereYetHasNoLines() throws IOException {
        assertEquals(List.of(), LogFile.lastLines(directory.resolve("x.log"), 2));
    }

    @Test
    void aLogThatGrewTooLargeIsPutAsideAndItsWriterGoesOn() throws IOException {
        Path log = directory.resolve("x.log");
        try (OutputStream writer = Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            writer.write(new byte[(int) LogFile.LARGEST_BYTES + 1]);

            LogFile.turnOver(log);
            writer.write("after\n".getBytes(StandardCharsets.UTF_8));
        }

        assertEquals("after\n", Files.readString(log));
        assertEquals(LogFile.LARGEST_BYTES + 1, Files.size(directory.resolve("x.log.1")));
    }
}
