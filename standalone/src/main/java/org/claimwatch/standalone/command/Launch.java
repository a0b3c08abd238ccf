package org.claimwatch.standalone.command;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.claimwatch.local.process.Machine;
import org.claimwatch.standalone.folder.DataFolder;
import org.claimwatch.standalone.folder.Disk;
import org.claimwatch.standalone.folder.FolderLock;
import org.claimwatch.standalone.folder.RunRecord;
import org.claimwatch.standalone.process.StartFailure;
import org.claimwatch.standalone.running.ClaimwatchSystem;
import org.claimwatch.standalone.running.Installation;
import org.claimwatch.standalone.running.Service;
import org.claimwatch.standalone.setting.Listener;
import org.claimwatch.standalone.setting.Ports;
import org.claimwatch.standalone.terminal.Terminal;

/**
 * The way from a data folder to a running system and back, the same for {@code demo} and {@code up}: hold the folder, look
 * whether a start can succeed, start, do the work, end everything.
 */
final class Launch {
    /** What an earlier launcher's guard may take at most: the sum of its graces, for nothing ends by itself. */
    private static final Duration EARLIER_GUARD = Duration.ofMinutes(2);

    private static final long MIB = 1 << 20;

    private final Terminal terminal;
    private final Path root;
    private final InstantSource clock;
    private final CountDownLatch ending = new CountDownLatch(1);

    Launch(Terminal terminal, Path root, InstantSource clock) {
        this.terminal = terminal;
        this.root = root;
        this.clock = clock;
    }

    /** What is done with the running system; it is ended when this returns. */
    @FunctionalInterface
    interface Work {
        Exit with(ClaimwatchSystem system) throws IOException, InterruptedException, Refusal;
    }

    /** Takes the folder for this launcher, waiting for what an earlier one that was killed left to its guard. */
    FolderLock hold(DataFolder folder) throws IOException, Refusal, InterruptedException {
        try {
            folder.create();
        } catch (AccessDeniedException e) {
            throw new Refusal(folder.path() + " cannot be made or written to");
        }
        Optional<FolderLock> lock = FolderLock.take(folder);
        if (lock.isEmpty()) {
            String who = RunRecord.read(folder)
                    .map(record -> "process " + record.launcher().pid())
                    .orElse("another process");
            throw new Refusal("Claimwatch runs already on " + folder.path() + " (" + who + ").\n"
                    + "./claimwatch status tells more, ./claimwatch stop ends it.");
        }
        awaitEarlierGuard(folder);
        return lock.get();
    }

    private void awaitEarlierGuard(DataFolder folder) throws IOException, Refusal, InterruptedException {
        Optional<ProcessHandle> guard =
                RunRecord.read(folder).flatMap(record -> record.guard().find());
        if (guard.isEmpty()) {
            return;
        }
        terminal.line("The last one was killed; what it had started is still ending …");
        try {
            guard.get().onExit().get(EARLIER_GUARD.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new Refusal("what an earlier Claimwatch started on " + folder.path() + " does not end: see "
                    + folder.log("guard"));
        }
    }

    /** Looks whether a start can succeed. @return the ports, all chosen */
    Ports check(DataFolder folder, InetAddress listen, Ports ports, long diskBytes) throws IOException, Refusal {
        for (Service service : Service.values()) {
            Path application = root.resolve(service.folder()).resolve("target/quarkus-app/quarkus-run.jar");
            if (!Files.exists(application)) {
                throw new Refusal(service.folder() + " is not built: " + application + " is missing");
            }
        }
        if (Machine.program("tor").isEmpty()) {
            throw new Refusal("tor is missing. Install it: sudo apt-get install tor, or brew install tor");
        }
        long missing = Disk.missingBytes(folder, diskBytes);
        if (missing > 0) {
            throw new Refusal("the disk of " + folder.path() + " lacks room: " + diskBytes / MIB
                    + " MiB must be free, and " + Math.ceilDiv(missing, MIB) + " MiB of them are not");
        }
        List<Listener> taken = ports.taken(listen);
        if (!taken.isEmpty()) {
            throw new Refusal(taken(taken, ports));
        }
        return ports.chosen();
    }

    private static String taken(List<Listener> taken, Ports ports) {
        StringBuilder message = new StringBuilder();
        StringBuilder others = new StringBuilder();
        for (Listener listener : taken) {
            int port = ports.of(listener);
            message.append("port %d, for %s, is taken by another program (or is not yours to take)%n"
                    .formatted(port, listener.what()));
            others.append(" --port %s=%d".formatted(listener.key(), Math.floorMod(port + 10_000, 50_000)));
        }
        return message + "End that program, or choose another port, such as" + others;
    }

    /** Starts the system, works with it, and ends it: when the work is done, or when a signal asks for it. */
    Exit run(Installation installation, FolderLock lock, Work work) throws IOException, Refusal, InterruptedException {
        ClaimwatchSystem system = new ClaimwatchSystem(installation, clock, new Progress(terminal));
        Thread onSignal = new Thread(() -> endAfterSignal(system, lock), "end-after-signal");
        Runtime.getRuntime().addShutdownHook(onSignal);
        endWithTheScript();
        try {
            system.start();
            return work.with(system);
        } catch (StartFailure e) {
            awaitEndIfEnding();
            terminal.failure(e.getMessage());
            return Exit.FAILED;
        } finally {
            takeBack(onSignal);
            end(system);
            lock.close();
        }
    }

    /** From here on the end is this thread's to make, unless a signal has been quicker. */
    private void takeBack(Thread onSignal) throws InterruptedException {
        awaitEndIfEnding();
        try {
            Runtime.getRuntime().removeShutdownHook(onSignal);
        } catch (IllegalStateException signalled) {
            new CountDownLatch(1).await();
        }
    }

    /** Waits until a signal asks to end; never returns. */
    void awaitSignal(Runnable everyMinute) throws InterruptedException {
        while (!ending.await(1, TimeUnit.MINUTES)) {
            everyMinute.run();
        }
        awaitEndIfEnding();
    }

    /** The script hands Ctrl-C on; if it is killed there is nobody left who could. */
    private static void endWithTheScript() {
        Optional.ofNullable(System.getProperty("claimwatch.script"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .ifPresent(script -> script.onExit().thenRun(() -> System.exit(Exit.DONE.code())));
    }

    private void endAfterSignal(ClaimwatchSystem system, FolderLock lock) {
        ending.countDown();
        end(system);
        try {
            lock.close();
        } catch (IOException e) {
            terminal.failure(String.valueOf(e.getMessage()));
        }
        // an end that was asked for is no failure, whatever number the signal has
        Runtime.getRuntime().halt(Exit.DONE.code());
    }

    /** While a signal is being obeyed, what fails on this thread is no news, and the process ends on the other. */
    private void awaitEndIfEnding() throws InterruptedException {
        if (ending.getCount() == 0) {
            new CountDownLatch(1).await();
        }
    }

    private void end(ClaimwatchSystem system) {
        Instant begun = clock.instant();
        terminal.line("");
        terminal.begun("stopping …");
        system.close();
        terminal.begun("stopped, nothing is left running ("
                + Terminal.seconds(Duration.between(begun, clock.instant())).strip() + ")");
    }
}
