package org.claimwatch.standalone.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimwatch.standalone.folder.DataFolder;
import org.claimwatch.standalone.folder.RunRecord;
import org.claimwatch.standalone.process.LogFile;
import org.claimwatch.standalone.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** {@code logs}: the last lines of each log, or of one; and what is added, if asked. */
final class LogsCommand {
    private static final int LINES_OF_ONE = 200;
    private static final int LINES_OF_EACH = 15;
    private static final Duration LOOK_EVERY = Duration.ofMillis(300);

    private final Terminal terminal;
    private final Folders folders;

    LogsCommand(Terminal terminal, Folders folders) {
        this.terminal = terminal;
        this.folders = folders;
    }

    Exit run(Command.Logs logs) throws IOException, InterruptedException, Refusal {
        Optional<DataFolder> folder = folders.running(logs.data());
        if (folder.isEmpty()) {
            terminal.line("Claimwatch does not run.");
            return Exit.NOT_RUNNING;
        }
        Map<String, Path> all = all(folder.get());
        Map<String, Path> asked = logs.name() == null ? all : Map.of(logs.name(), named(all, logs.name()));
        int lines = logs.name() == null ? LINES_OF_EACH : LINES_OF_ONE;
        for (Map.Entry<String, Path> log : asked.entrySet()) {
            if (asked.size() > 1) {
                terminal.heading(log.getKey());
            }
            LogFile.lastLines(log.getValue(), lines).forEach(terminal::line);
        }
        if (logs.follow()) {
            follow(asked);
        }
        return Exit.DONE;
    }

    private static Map<String, Path> all(DataFolder folder) throws IOException {
        Map<String, Path> all = new LinkedHashMap<>();
        RunRecord.read(folder).orElseThrow().entries().forEach(entry -> all.put(entry.name(), entry.log()));
        all.put("guard", folder.log("guard"));
        return all;
    }

    /** A service is found by its short name too. */
    private static Path named(Map<String, Path> all, String name) throws Refusal {
        @Nullable Path log = all.getOrDefault(name, all.get(name + "-service"));
        if (log == null) {
            throw new Refusal("there is no log '" + name + "': there are " + String.join(", ", all.keySet()));
        }
        return log;
    }

    private void follow(Map<String, Path> logs) throws IOException, InterruptedException {
        List<LogFile.Follower> followers = new ArrayList<>();
        for (Map.Entry<String, Path> log : logs.entrySet()) {
            String prefix = logs.size() > 1 ? log.getKey() + " | " : "";
            followers.add(new LogFile.Follower(log.getValue(), line -> terminal.line(prefix + line)));
        }
        while (true) {
            for (LogFile.Follower follower : followers) {
                follower.look();
            }
            Thread.sleep(LOOK_EVERY);
        }
    }
}
