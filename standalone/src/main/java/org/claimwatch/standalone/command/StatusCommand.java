package org.claimwatch.standalone.command;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimwatch.standalone.folder.DataFolder;
import org.claimwatch.standalone.folder.RunRecord;
import org.claimwatch.standalone.process.Memory;
import org.claimwatch.standalone.service.ServiceClient;
import org.claimwatch.standalone.terminal.Terminal;

/** {@code status}: what runs, where and how big. */
final class StatusCommand {
    private static final String ROW = "  %-18s %-10s %6s %10s  %s";
    private static final long MB = 1_000_000;

    private final Terminal terminal;
    private final Folders folders;
    private final InstantSource clock;

    StatusCommand(Terminal terminal, Folders folders, InstantSource clock) {
        this.terminal = terminal;
        this.folders = folders;
        this.clock = clock;
    }

    Exit run(Command.Status status) throws IOException, InterruptedException {
        Optional<DataFolder> folder = folders.running(status.data());
        if (folder.isEmpty()) {
            terminal.line("Claimwatch does not run.");
            return Exit.NOT_RUNNING;
        }
        RunRecord record = RunRecord.read(folder.get()).orElseThrow();
        terminal.line("Claimwatch " + record.mode().name().toLowerCase(Locale.ROOT) + " runs since "
                + age(record.startedAt()) + ", data in " + folder.get().path());
        terminal.line("");
        terminal.line(ROW.formatted("NAME", "STATE", "PORT", "MEMORY", "PROCESS"));
        long launcher = record.launcher().pid();
        row("launcher", "running", "", Memory.of(launcher), List.of(launcher));
        for (RunRecord.Entry entry : record.entries()) {
            String port = entry.port() == null ? "" : entry.port().toString();
            row(entry.name(), state(entry), port, Memory.ofTrees(entry.pids()), entry.pids());
        }
        return Exit.DONE;
    }

    private String age(Instant startedAt) {
        Duration age = Duration.between(startedAt, clock.instant());
        return age.toHours() > 0
                ? "%d h %02d min".formatted(age.toHours(), age.toMinutesPart())
                : "%d min %02d s".formatted(age.toMinutes(), age.toSecondsPart());
    }

    private static String state(RunRecord.Entry entry) throws InterruptedException {
        boolean alive = !entry.pids().isEmpty()
                && entry.pids().stream().allMatch(pid -> ProcessHandle.of(pid)
                        .filter(ProcessHandle::isAlive)
                        .isPresent());
        if (!alive) {
            return "down";
        }
        if (entry.ready() == null) {
            return "running";
        }
        return ServiceClient.answers(entry.ready()) ? "ready" : "not ready";
    }

    private void row(String name, String state, String port, long bytes, List<Long> pids) {
        String processes = pids.stream().map(Object::toString).collect(Collectors.joining(" "));
        terminal.line(ROW.formatted(name, state, port, bytes / MB + " MB", processes));
    }
}
