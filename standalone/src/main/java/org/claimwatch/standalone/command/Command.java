package org.claimwatch.standalone.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the command line asks for. A data folder that is null was not given. */
public sealed interface Command {
    /**
     * @param once to end after the story
     * @param ports each as {@code Ports.with} takes it
     */
    record Demo(boolean once, List<String> ports) implements Command {}

    record Up(@Nullable Path data, List<String> ports) implements Command {}

    record Stop(@Nullable Path data) implements Command {}

    record Status(@Nullable Path data) implements Command {}

    /** @param cancel to end the one that runs, instead */
    record Rebuild(@Nullable Path data, boolean cancel) implements Command {}

    /** @param name of one log, or null for all */
    record Logs(
            @Nullable Path data, boolean follow, @Nullable String name) implements Command {}

    /** @param validFor or null for a key that does not expire */
    record Key(
            @Nullable Path data,
            Set<String> roles,
            String owner,
            @Nullable Duration validFor) implements Command {}
}
