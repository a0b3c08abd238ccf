package org.claimwatch.standalone.command;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import org.claimwatch.http.keys.KeyFile;
import org.claimwatch.standalone.folder.DataFolder;
import org.claimwatch.standalone.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** {@code key}: makes an API key, for what runs or else for the {@code up} that will. */
final class KeyCommand {
    private final Terminal terminal;
    private final Folders folders;
    private final InstantSource clock;

    KeyCommand(Terminal terminal, Folders folders, InstantSource clock) {
        this.terminal = terminal;
        this.folders = folders;
        this.clock = clock;
    }

    /** Prints the key and nothing else. */
    Exit run(Command.Key key) throws IOException {
        DataFolder folder = folders.running(key.data()).orElse(folders.up(key.data()));
        folder.create();
        @Nullable
        Instant expiresAt = key.validFor() == null ? null : clock.instant().plus(key.validFor());
        try {
            terminal.line(new KeyFile(folder.keys()).add(key.owner(), key.roles(), expiresAt));
            return Exit.DONE;
        } catch (IllegalArgumentException e) {
            terminal.failure(String.valueOf(e.getMessage()));
            return Exit.MISUNDERSTOOD;
        }
    }
}
