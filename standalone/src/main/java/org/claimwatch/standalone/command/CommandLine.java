package org.claimwatch.standalone.command;

import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.claimwatch.standalone.setting.Ports;
import org.jspecify.annotations.Nullable;

/** Reads the command line. Options may stand anywhere behind the command. */
public final class CommandLine {
    /** Whose a key is that names no owner: of the people who run this installation. */
    private static final String DEFAULT_OWNER = "local";

    /** That it cannot be understood; the message is for the user. */
    public static final class Misunderstood extends Exception {
        private Misunderstood(String message) {
            super(message);
        }
    }

    private final String command;
    private final Deque<String> left;
    private final List<String> words = new ArrayList<>();
    private final List<String> ports = new ArrayList<>();
    private final Set<String> flags = new LinkedHashSet<>();
    private @Nullable Path data;
    private String owner = DEFAULT_OWNER;
    private @Nullable Duration validFor;

    private CommandLine(String command, List<String> arguments) {
        this.command = command;
        this.left = new ArrayDeque<>(arguments);
    }

    public static Command parse(List<String> arguments) throws Misunderstood {
        if (arguments.isEmpty()) {
            throw new Misunderstood("a command is missing");
        }
        CommandLine line = new CommandLine(arguments.getFirst(), arguments.subList(1, arguments.size()));
        line.readOptions();
        return line.command();
    }

    private void readOptions() throws Misunderstood {
        while (!left.isEmpty()) {
            String argument = left.pop();
            switch (argument) {
                case "--once", "--cancel", "-f" -> flags.add(argument);
                case "--data" -> data = Path.of(value(argument, "stop", "status", "rebuild", "logs", "key", "up"));
                case "--port" -> ports.add(port(value(argument, "demo", "up")));
                case "--owner" -> owner = value(argument, "key");
                case "--expires" -> validFor = duration(value(argument, "key"));
                default -> {
                    if (argument.startsWith("-")) {
                        throw new Misunderstood("there is no option " + argument);
                    }
                    words.add(argument);
                }
            }
        }
    }

    private Command command() throws Misunderstood {
        Command read =
                switch (command) {
                    case "demo" -> new Command.Demo(flags.remove("--once"), List.copyOf(ports));
                    case "up" -> new Command.Up(data, List.copyOf(ports));
                    case "stop" -> new Command.Stop(data);
                    case "status" -> new Command.Status(data);
                    case "rebuild" -> new Command.Rebuild(data, flags.remove("--cancel"));
                    case "logs" ->
                        new Command.Logs(data, flags.remove("-f"), words.isEmpty() ? null : words.removeFirst());
                    case "key" -> new Command.Key(data, roles(), owner, validFor);
                    default -> throw new Misunderstood("there is no command '" + command + "'");
                };
        for (String unused : flags) {
            throw new Misunderstood(command + " takes no " + unused);
        }
        for (String unused : words) {
            throw new Misunderstood(command + " does not take '" + unused + "'");
        }
        return read;
    }

    private Set<String> roles() throws Misunderstood {
        if (words.isEmpty()) {
            throw new Misunderstood("which roles is the key to have? analyst, press, operator, service, privacy");
        }
        Set<String> roles = new LinkedHashSet<>(words);
        words.clear();
        return roles;
    }

    private String value(String option, String... commands) throws Misunderstood {
        if (!List.of(commands).contains(command)) {
            throw new Misunderstood(command + " takes no " + option);
        }
        if (left.isEmpty()) {
            throw new Misunderstood(option + " needs a value");
        }
        return left.pop();
    }

    private static String port(String setting) throws Misunderstood {
        try {
            Ports.usual().with(setting);
            return setting;
        } catch (IllegalArgumentException e) {
            throw new Misunderstood("--port " + e.getMessage());
        }
    }

    private static Duration duration(String text) throws Misunderstood {
        try {
            Duration duration = Duration.parse(text);
            if (duration.isPositive()) {
                return duration;
            }
        } catch (DateTimeParseException said) {
            // as below
        }
        throw new Misunderstood("--expires '" + text + "' is not an ISO 8601 duration, such as P90D or PT12H");
    }
}
