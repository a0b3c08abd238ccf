package org.claimwatch.standalone.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.claimwatch.local.process.ServerStartException;
import org.claimwatch.standalone.terminal.Terminal;

/** Understands a command line and carries it out. */
public final class Commands {
    private final Terminal terminal;
    private final Folders folders;
    private final InstantSource clock;

    /**
     * @param root the checkout
     * @param home the user's
     */
    public Commands(Terminal terminal, Path root, Path home, InstantSource clock) {
        this.terminal = terminal;
        this.folders = new Folders(root, home);
        this.clock = clock;
    }

    public Exit run(List<String> arguments) throws InterruptedException {
        try {
            return run(CommandLine.parse(arguments));
        } catch (CommandLine.Misunderstood e) {
            terminal.failure(e.getMessage() + "\n./claimwatch --help tells what there is.");
            return Exit.MISUNDERSTOOD;
        } catch (Refusal e) {
            terminal.failure(e.getMessage());
            return Exit.FAILED;
        } catch (ServerStartException e) {
            terminal.failure(e.getMessage());
            return Exit.FAILED;
        } catch (IOException e) {
            terminal.failure(e.toString());
            return Exit.FAILED;
        }
    }

    private Exit run(Command command) throws IOException, InterruptedException, Refusal {
        return switch (command) {
            case Command.Demo demo -> new DemoCommand(terminal, folders, clock).run(demo);
            case Command.Up up -> new UpCommand(terminal, folders, clock).run(up);
            case Command.Stop stop -> new StopCommand(terminal, folders).run(stop);
            case Command.Status status -> new StatusCommand(terminal, folders, clock).run(status);
            case Command.Rebuild rebuild -> new RebuildCommand(terminal, folders).run(rebuild);
            case Command.Logs logs -> new LogsCommand(terminal, folders).run(logs);
            case Command.Key key -> new KeyCommand(terminal, folders, clock).run(key);
        };
    }
}
