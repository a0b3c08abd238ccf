package org.claimwatch.standalone.running;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.claimwatch.local.process.ServerStartException;
import org.claimwatch.local.tor.PrivateTorNetwork;
import org.claimwatch.standalone.folder.Secrets;
import org.claimwatch.standalone.process.Guard;
import org.claimwatch.standalone.process.StartFailure;
import org.claimwatch.standalone.process.Supervisor;
import org.claimwatch.standalone.process.Unit;
import org.claimwatch.standalone.service.ServiceClient;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one installation runs, from {@link #start} to {@link #close}. Whatever dies in between is started
 * again, but for the demo's Tor network, which would come back with other addresses.
 */
public final class ClaimwatchSystem implements AutoCloseable {
    /** A server notices within a tenth of a second that its process has gone. */
    private static final Duration STARTS_FAIL_WITHIN = Duration.ofSeconds(5);

    private final Installation installation;
    private final Secrets secrets;
    private final Guard guard;
    private final RunBook book;
    private final Supervisor supervisor;
    private final ExecutorService starting = Executors.newVirtualThreadPerTaskExecutor();
    private volatile @Nullable PrivateTorNetwork network;
    private boolean closed;

    /**
     * Starts nothing yet but the guard.
     *
     * @param witness is told of each start and death, on any thread
     */
    public ClaimwatchSystem(Installation installation, InstantSource clock, Supervisor.Witness witness)
            throws IOException {
        this.installation = installation;
        this.secrets = Secrets.of(installation.folder());
        this.guard = Guard.start(installation.folder().log("guard"));
        this.book = new RunBook(installation, guard.handle(), clock.instant(), witness, this::pids);
        this.supervisor = new Supervisor(guard, clock, book);
        book.write();
    }

    /**
     * Starts everything, side by side where it can be, and returns when all of it is ready.
     *
     * @throws StartFailure with a sentence for the user; what had been started runs until {@link #close}
     */
    public void start() throws IOException {
        Units units = new Units(installation, secrets);
        CompletableFuture<Void> postgresql = run(units.postgresql());
        List<CompletableFuture<Void>> starts = new ArrayList<>(List.of(
                postgresql.thenCompose(ready -> run(units.service(Service.CRAWLER))),
                postgresql.thenCompose(ready -> run(units.service(Service.ALERT))),
                run(units.elasticsearch()).thenCompose(ready -> run(units.service(Service.INDEX)))));
        switch (installation.kind()) {
            case Kind.Demo demo -> {
                starts.add(run(units.mailSink()));
                starts.add(run(units.privateTor(made -> network = made)));
            }
            case Kind.Up up -> starts.add(run(units.tor()));
        }
        awaitAll(starts);
    }

    private CompletableFuture<Void> run(Unit unit) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        supervisor.run(unit);
                    } catch (IOException e) {
                        throw new CompletionException(e);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        throw new CompletionException(new StartFailure(unit.name() + ": the start was interrupted"));
                    }
                },
                starting);
    }

    /** Returns when all are done or one has failed, whichever is first. */
    private static void awaitAll(List<CompletableFuture<Void>> starts) throws IOException {
        CompletableFuture<Void> failed = new CompletableFuture<>();
        for (CompletableFuture<Void> start : starts) {
            start.exceptionally(reason -> {
                failed.completeExceptionally(reason);
                return null;
            });
        }
        try {
            CompletableFuture<Void> all = CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new));
            CompletableFuture.anyOf(all, failed).join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case IOException failure -> throw failure;
                case ServerStartException failure -> throw new StartFailure(failure.getMessage());
                case null, default -> throw e;
            }
        }
    }

    public Installation installation() {
        return installation;
    }

    /** Where a service is called. */
    public URI uri(Service service) {
        return installation.uri(service.listener());
    }

    /** Calls a service with {@link #key}. */
    public ServiceClient client(Service service) {
        return new ServiceClient(uri(service), key());
    }

    /** An API key with the roles operator and analyst. */
    public String key() {
        return secrets.launcherKey();
    }

    /** The processes of all that runs, by name. */
    public Map<String, List<Long>> processes() {
        return supervisor.pids();
    }

    /** The process of a service; empty while it is between two lives. */
    public Stream<ProcessHandle> process(Service service) {
        return pids(service.folder()).stream().flatMap(pid -> ProcessHandle.of(pid).stream());
    }

    private List<Long> pids(String unit) {
        return supervisor.pids(unit);
    }

    /**
     * Makes an onion service of the demo's Tor network for a server that listens already.
     *
     * @return {@code http://….onion}, which has been reached once
     */
    public URI addOnion(InetSocketAddress backend) {
        return URI.create("http://" + network().addOnion(backend));
    }

    private PrivateTorNetwork network() {
        PrivateTorNetwork made = network;
        if (made == null) {
            throw new IllegalStateException("only a demo that has started has a Tor network of its own");
        }
        return made;
    }

    /** The mails that the demo's sink has taken, oldest first. */
    public List<Path> mails() throws IOException {
        if (!Files.isDirectory(installation.folder().mail())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(installation.folder().mail())) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        }
    }

    /** Ends everything, in order, and returns when no process of it is left. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        supervisor.stop();
        starting.shutdown();
        guard.close();
        awaitStarts();
        supervisor.release();
        book.close();
    }

    /** What was starting fails now that its processes are gone, and ends what it may have started since. */
    private void awaitStarts() {
        try {
            if (!starting.awaitTermination(STARTS_FAIL_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                starting.shutdownNow();
                starting.awaitTermination(STARTS_FAIL_WITHIN.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
