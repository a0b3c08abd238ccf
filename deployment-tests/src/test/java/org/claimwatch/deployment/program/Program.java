package org.claimwatch.deployment.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program that is not ours: from the PATH, or from the folder that {@code ./claimwatch test} unpacks it into. */
public record Program(Path file) {
    private static final int LONGEST_SECONDS = 60;

    public record Answer(int status, String output, String errors) {}

    /** @throws AssertionError in words for whoever has to install it, if it is not there */
    public static Program named(String name) {
        Stream<Path> path = Arrays.stream(System.getenv("PATH").split(":")).map(Path::of);
        return Stream.concat(Stream.of(Tree.file("deployment-tests/target/programs")), path)
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Program::new)
                .orElseThrow(() -> new AssertionError(
                        name + " is missing, without which this cannot be checked. ./claimwatch test gets it on Debian;"
                                + " elsewhere put it on the PATH."));
    }

    public Answer run(String... arguments) {
        List<String> command = Stream.concat(Stream.of(file.toString()), Arrays.stream(arguments))
                .toList();
        try {
            Path errors = Files.createTempFile("claimwatch", ".err");
            try {
                return run(command, errors);
            } finally {
                Files.delete(errors);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Answer run(List<String> command, Path errors) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(Tree.file("").toFile())
                .redirectError(errors.toFile())
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(command + " did not end within " + LONGEST_SECONDS + " s");
        }
        return new Answer(process.exitValue(), output, Files.readString(errors));
    }
}
