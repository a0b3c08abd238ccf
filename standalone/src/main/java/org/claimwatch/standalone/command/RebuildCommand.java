package org.claimwatch.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.claimwatch.standalone.folder.DataFolder;
import org.claimwatch.standalone.folder.RunRecord;
import org.claimwatch.standalone.folder.Secrets;
import org.claimwatch.standalone.service.Answer;
import org.claimwatch.standalone.service.ServiceClient;
import org.claimwatch.standalone.terminal.Terminal;

/** {@code rebuild}: has index-service fill its index anew, and shows how far it is. The work is the service's. */
final class RebuildCommand {
    /** Often enough for a bar to move, seldom enough to cost nothing. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(300);

    private final Terminal terminal;
    private final Folders folders;

    RebuildCommand(Terminal terminal, Folders folders) {
        this.terminal = terminal;
        this.folders = folders;
    }

    Exit run(Command.Rebuild rebuild) throws IOException, InterruptedException, Refusal {
        Optional<DataFolder> folder = folders.running(rebuild.data());
        if (folder.isEmpty()) {
            terminal.line("Claimwatch does not run.");
            return Exit.NOT_RUNNING;
        }
        ServiceClient index = new ServiceClient(
                indexService(folder.get()), Secrets.of(folder.get()).launcherKey());
        if (rebuild.cancel()) {
            return cancel(index);
        }
        JsonNode begun = done(index.post("/index/rebuild", NullNode.getInstance()));
        return follow(index, begun.at("/next/index").asText());
    }

    private static URI indexService(DataFolder folder) throws IOException, Refusal {
        return RunRecord.read(folder).stream()
                .flatMap(record -> record.entries().stream())
                .filter(entry -> entry.name().equals("index-service") && entry.ready() != null)
                .findFirst()
                .map(entry -> entry.ready().resolve("/"))
                .orElseThrow(() -> new Refusal("index-service does not run: see ./claimwatch status"));
    }

    private Exit cancel(ServiceClient index) throws InterruptedException, Refusal {
        Answer answer = index.delete("/index/rebuild");
        if (answer instanceof Answer.Refused refused && refused.status() == 404) {
            terminal.line("No rebuild runs.");
            return Exit.DONE;
        }
        done(answer);
        terminal.line("Cancelled; searches go on with the index that they had.");
        return Exit.DONE;
    }

    /** Until the new index is the live one. Ctrl-C ends the watching, not the work. */
    private Exit follow(ServiceClient index, String name) throws InterruptedException, Refusal {
        terminal.line("Filling " + name + " from the feed; searches go on meanwhile. Ctrl-C leaves it to index-service,"
                + " ./claimwatch rebuild --cancel ends it.");
        while (true) {
            JsonNode state = done(index.get("/index"));
            if (state.at("/live/index").asText().equals(name)) {
                terminal.bar(100, state.at("/live/sequence").asLong() + " events");
                terminal.line("Searches see the new index.");
                return Exit.DONE;
            }
            if (!state.at("/next/index").asText().equals(name)) {
                terminal.failure("the rebuild was cancelled, or the feed began again: see ./claimwatch logs index");
                return Exit.FAILED;
            }
            terminal.bar(
                    state.at("/next/percent").asInt(),
                    state.at("/next/sequence").asLong() + " of "
                            + state.at("/live/sequence").asLong() + " events");
            Thread.sleep(LOOK_EVERY);
        }
    }

    private static JsonNode done(Answer answer) throws Refusal {
        return switch (answer) {
            case Answer.Done done -> done.body();
            case Answer.Refused refused -> throw new Refusal("index-service: " + refused);
            case Answer.Silent silent -> throw new Refusal("index-service does not answer: " + silent.reason());
        };
    }
}
