package org.claimwatch.standalone;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.claimwatch.local.process.Machine;
import org.claimwatch.standalone.command.Commands;
import org.claimwatch.standalone.terminal.Terminal;

/**
 * What the script runs. System properties: {@code claimwatch.root}, the checkout; {@code claimwatch.colour}, whether there is
 * a terminal to colour; {@code claimwatch.script}, the script's own process, with which this one ends.
 */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        // of the environment, because a container's user may stand in no passwd file, and Java then knows no home
        Path home = Path.of(System.getenv().getOrDefault("HOME", System.getProperty("user.home")));
        Terminal terminal = Terminal.ofThisProcess(Boolean.getBoolean("claimwatch.colour"));
        Commands commands = new Commands(terminal, Machine.root(), home, InstantSource.system());
        System.exit(commands.run(List.of(arguments)).code());
    }
}
