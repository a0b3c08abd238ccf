package org.claimwatch.standalone.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A launcher to kill: starts a server that is named to its guard, one that is not yet, says their pids and waits. */
final class GuardedLauncher {
    private GuardedLauncher() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Guard guard = Guard.start(Path.of(arguments[0]));
        Process database = new ProcessBuilder("sleep", "600").start();
        guard.watch(Stage.POSTGRESQL, "database", database.pid());
        Process service = new ProcessBuilder("sleep", "600").start();
        guard.watch(Stage.SERVICE, "service", service.pid());
        guard.watchNewcomers();
        Process starting = new ProcessBuilder("sleep", "600").start();
        System.out.println(guard.handle().pid() + " " + database.pid() + " " + service.pid() + " " + starting.pid());
        new CountDownLatch(1).await();
    }
}
