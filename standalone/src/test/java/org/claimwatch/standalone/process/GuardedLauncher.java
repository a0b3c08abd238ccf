package org.claimwatch.standalone.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.claimwatch.local.process.StartGate;

/** A launcher to kill: starts two servers, says their pids and waits. */
final class GuardedLauncher {
    private GuardedLauncher() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Guard guard = Guard.start(Path.of(arguments[0]));
        Process database = start(guard, Stage.POSTGRESQL, "database");
        Process service = start(guard, Stage.SERVICE, "service");
        System.out.println(guard.handle().pid() + " " + database.pid() + " " + service.pid());
        new CountDownLatch(1).await();
    }

    private static Process start(Guard guard, Stage stage, String name) throws IOException {
        return StartGate.open(new ProcessBuilder("sleep", "600"), pid -> guard.watch(stage, name, pid));
    }
}
