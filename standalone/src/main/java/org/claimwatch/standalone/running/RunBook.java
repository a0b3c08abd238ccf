package org.claimwatch.standalone.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.claimwatch.standalone.folder.DataFolder;
import org.claimwatch.standalone.folder.ProcessMark;
import org.claimwatch.standalone.folder.RunRecord;
import org.claimwatch.standalone.process.Supervisor;
import org.claimwatch.standalone.process.Unit;
import org.claimwatch.standalone.setting.Listener;
import org.jspecify.annotations.Nullable;

/** Keeps the {@link RunRecord} of a running system true, and passes on what happens to it. */
final class RunBook implements Supervisor.Witness {
    private final Installation installation;
    private final ProcessMark guard;
    private final Instant startedAt;
    private final Supervisor.Witness next;
    private final Function<String, List<Long>> pids;
    private final Set<String> units = new LinkedHashSet<>();

    /** @param pids of a unit, by its name */
    RunBook(
            Installation installation,
            ProcessHandle guard,
            Instant startedAt,
            Supervisor.Witness next,
            Function<String, List<Long>> pids) {
        this.installation = installation;
        this.guard = ProcessMark.of(guard);
        this.startedAt = startedAt;
        this.next = next;
        this.pids = pids;
    }

    @Override
    public void started(Unit unit, Duration took) {
        add(unit);
        next.started(unit, took);
    }

    @Override
    public void died(Unit unit, @Nullable Duration again) {
        write();
        next.died(unit, again);
    }

    @Override
    public void startedAgain(Unit unit, Duration took) {
        write();
        next.startedAgain(unit, took);
    }

    @Override
    public void failedAgain(Unit unit, String reason, Duration again) {
        next.failedAgain(unit, reason, again);
    }

    private synchronized void add(Unit unit) {
        units.add(unit.name());
        write();
    }

    synchronized void write() {
        try {
            RunRecord.Mode mode =
                    switch (installation.kind()) {
                        case Kind.Demo demo -> RunRecord.Mode.DEMO;
                        case Kind.Up up -> RunRecord.Mode.UP;
                    };
            ProcessMark launcher = ProcessMark.of(ProcessHandle.current());
            List<RunRecord.Entry> entries = units.stream().map(this::entry).toList();
            new RunRecord(mode, startedAt, launcher, guard, entries).write(installation.folder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void close() {
        try {
            RunRecord.remove(installation.folder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RunRecord.Entry entry(String unit) {
        return new RunRecord.Entry(
                unit,
                pids.apply(unit),
                listener(unit).map(installation.ports()::of).orElse(null),
                log(unit),
                ready(unit));
    }

    private static Optional<Listener> listener(String unit) {
        return switch (unit) {
            case Units.POSTGRESQL -> Optional.of(Listener.POSTGRESQL);
            case Units.ELASTICSEARCH -> Optional.of(Listener.ELASTICSEARCH);
            case Units.TOR -> Optional.of(Listener.TOR);
            case Units.MAIL_SINK -> Optional.of(Listener.SMTP);
            default -> service(unit).map(Service::listener);
        };
    }

    private static Optional<Service> service(String unit) {
        return Arrays.stream(Service.values())
                .filter(service -> service.folder().equals(unit))
                .findFirst();
    }

    private Path log(String unit) {
        DataFolder folder = installation.folder();
        if (!unit.equals(Units.TOR)) {
            return folder.log(unit);
        }
        return switch (installation.kind()) {
            case Kind.Demo demo -> folder.tor().resolve("client/notice.log");
            case Kind.Up up -> folder.tor().resolve("notice.log");
        };
    }

    private @Nullable URI ready(String unit) {
        return service(unit).map(installation::ready).orElse(null);
    }
}
