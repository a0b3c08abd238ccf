package org.claimwatch.standalone.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.claimwatch.standalone.folder.DataFolder;
import org.claimwatch.standalone.folder.RunRecord;
import org.jspecify.annotations.Nullable;

/**
 * Which data folder a command means.
 *
 * @param root the checkout
 * @param home the user's
 */
record Folders(Path root, Path home) {
    /** Thrown away with the build; wiped at each start. */
    DataFolder demo() {
        return new DataFolder(root.resolve("standalone/target/demo"));
    }

    /** Where {@code up} keeps everything unless told otherwise: the XDG base directory for a user's data. */
    DataFolder up(@Nullable Path data) {
        return new DataFolder(data == null ? home.resolve(".local/share/claimwatch") : data);
    }

    /** The one that was named, else the {@code up} that runs, else the demo that runs. */
    Optional<DataFolder> running(@Nullable Path data) throws IOException {
        List<DataFolder> candidates = data == null ? List.of(up(null), demo()) : List.of(new DataFolder(data));
        for (DataFolder candidate : candidates) {
            if (RunRecord.read(candidate).filter(RunRecord::runs).isPresent()) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
