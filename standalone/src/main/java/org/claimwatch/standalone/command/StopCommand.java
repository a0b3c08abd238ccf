package org.claimwatch.standalone.command;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.claimwatch.standalone.folder.DataFolder;
import org.claimwatch.standalone.folder.ProcessMark;
import org.claimwatch.standalone.folder.RunRecord;
import org.claimwatch.standalone.terminal.Terminal;

/** {@code stop}: asks the launcher to end everything, and waits until it has. */
final class StopCommand {
    /** The sum of all graces: then even what had to be killed is gone. */
    private static final Duration ENDS_WITHIN = Duration.ofMinutes(2);

    private final Terminal terminal;
    private final Folders folders;

    StopCommand(Terminal terminal, Folders folders) {
        this.terminal = terminal;
        this.folders = folders;
    }

    Exit run(Command.Stop stop) throws IOException, InterruptedException {
        Optional<DataFolder> folder = folders.running(stop.data());
        if (folder.isEmpty()) {
            terminal.line("Claimwatch does not run.");
            return Exit.DONE;
        }
        RunRecord record = RunRecord.read(folder.get()).orElseThrow();
        record.launcher().find().ifPresent(ProcessHandle::destroy);
        if (ends(record.launcher()) && ends(record.guard())) {
            terminal.line("Stopped; the data is in " + folder.get().path());
            return Exit.DONE;
        }
        terminal.failure("it does not end: see " + folder.get().log("guard"));
        return Exit.FAILED;
    }

    private static boolean ends(ProcessMark process) throws InterruptedException {
        Optional<ProcessHandle> found = process.find();
        if (found.isEmpty()) {
            return true;
        }
        try {
            found.get().onExit().get(ENDS_WITHIN.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        }
    }
}
