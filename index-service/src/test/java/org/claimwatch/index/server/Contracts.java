package org.claimwatch.index.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The contract's files, which producer and consumers share. */
public final class Contracts {
    private static final Path FOLDER = Path.of("../contracts");

    private Contracts() {}

    public static Path schema() {
        return FOLDER.resolve("claim-event.schema.json");
    }

    public static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("examples"))) {
            return files.sorted().toList();
        }
    }

    /** A copy to change at will. */
    public static ObjectNode example(String name) throws IOException {
        return (ObjectNode) new ObjectMapper()
                .readTree(FOLDER.resolve("examples/" + name + ".json").toFile());
    }
}
