package org.claimwatch.standalone.folder;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What runs in a data folder, as its launcher writes it down for the other commands. It outlives a launcher that was
 * killed: ask {@link #launcher} whether it still runs.
 *
 * @param mode demo or up
 * @param guard ends everything when the launcher is gone, and may outlive it by some seconds
 */
public record RunRecord(Mode mode, Instant startedAt, ProcessMark launcher, ProcessMark guard, List<Entry> entries) {
    public enum Mode {
        DEMO,
        UP
    }

    /**
     * One thing that runs.
     *
     * @param pids none while it is between two lives; several where it is more than one process
     * @param port none where it has no single one
     * @param log its log file
     * @param ready answers 200 when it is ready to work, or null where there is nothing to ask
     */
    public record Entry(
            String name,
            List<Long> pids,
            @Nullable Integer port,
            Path log,
            @Nullable URI ready) {}

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /** Empty when nothing was ever started in that folder, or it ended in order. */
    public static Optional<RunRecord> read(DataFolder folder) throws IOException {
        if (!Files.exists(folder.run())) {
            return Optional.empty();
        }
        return Optional.of(JSON.readValue(folder.run().toFile(), RunRecord.class));
    }

    public void write(DataFolder folder) throws IOException {
        Path written = folder.path().resolve("run.json.new");
        JSON.writeValue(written.toFile(), this);
        Files.move(written, folder.run(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    public static void remove(DataFolder folder) throws IOException {
        Files.deleteIfExists(folder.run());
    }

    public boolean runs() {
        return launcher.find().isPresent();
    }
}
