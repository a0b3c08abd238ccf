package org.claimwatch.standalone.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.claimwatch.standalone.folder.DataFolder;
import org.claimwatch.standalone.folder.Disk;
import org.claimwatch.standalone.folder.FolderLock;
import org.claimwatch.standalone.leaksite.LeakSites;
import org.claimwatch.standalone.process.Memory;
import org.claimwatch.standalone.running.ClaimwatchSystem;
import org.claimwatch.standalone.running.Installation;
import org.claimwatch.standalone.running.Kind;
import org.claimwatch.standalone.running.Service;
import org.claimwatch.standalone.setting.Ports;
import org.claimwatch.standalone.story.Ending;
import org.claimwatch.standalone.story.Place;
import org.claimwatch.standalone.story.Step;
import org.claimwatch.standalone.story.Story;
import org.claimwatch.standalone.story.Timing;
import org.claimwatch.standalone.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** {@code demo}: the whole system with a Tor network and leak sites of its own, and its story. */
final class DemoCommand {
    /** Nobody wants to wait ten minutes for a demo; the sites are the launcher's own. */
    private static final Duration VISITS_EVERY = Duration.ofSeconds(10);
    /** A step takes seconds; on a machine under heavy load a new circuit alone can take a minute. */
    private static final Duration STEP_WITHIN = Duration.ofMinutes(3);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final long MB = 1_000_000;
    private static final String WITH_KEY = "-H \"X-API-Key: $KEY\" ";

    private final Terminal terminal;
    private final Folders folders;
    private final InstantSource clock;

    DemoCommand(Terminal terminal, Folders folders, InstantSource clock) {
        this.terminal = terminal;
        this.folders = folders;
        this.clock = clock;
    }

    Exit run(Command.Demo demo) throws IOException, InterruptedException, Refusal {
        Launch launch = new Launch(terminal, folders.root(), clock);
        DataFolder folder = folders.demo();
        InetAddress loopback = InetAddress.getLoopbackAddress();
        FolderLock lock = launch.hold(folder);
        Ports ports = Ports.usual();
        for (String setting : demo.ports()) {
            ports = ports.with(setting);
        }
        Ports chosen = launch.check(folder, loopback, ports, Disk.DEMO_BYTES);
        folder.wipe();
        terminal.heading("Claimwatch demo: the whole system on this machine, with a Tor network of its own");
        terminal.begun("starting; the private Tor network takes 20 to 40 s");
        Installation installation =
                new Installation(folders.root(), folder, new Kind.Demo(), loopback, chosen, VISITS_EVERY);
        return launch.run(installation, lock, system -> {
            try (LeakSites sites = LeakSites.serve(clock)) {
                return tell(system, sites, demo.once(), launch);
            }
        });
    }

    private Exit tell(ClaimwatchSystem system, LeakSites sites, boolean once, Launch launch)
            throws IOException, InterruptedException {
        terminal.heading("The story, as it happens");
        Story story = new Story(system, sites, sites.all().getFirst(), Place.ANGERS, STEP_WITHIN, clock, this::narrate);
        Exit exit =
                switch (story.tell()) {
                    case Ending.Told told -> {
                        split(told.timing());
                        memory(system);
                        if (!once) {
                            toTry(system, told.watch());
                        }
                        yield Exit.DONE;
                    }
                    case Ending.Broken(Step step, String reason) -> {
                        terminal.failure("the story broke off before " + step + ": " + reason + "\nThe logs are in "
                                + system.installation().folder().logs());
                        yield Exit.FAILED;
                    }
                };
        if (!once && exit == Exit.DONE) {
            launch.awaitSignal(() -> {});
        }
        return exit;
    }

    private void narrate(Step step, String sentence, List<String> quoted) {
        terminal.line(
                "  " + TIME.format(LocalTime.ofInstant(clock.instant(), ZoneId.systemDefault())) + "  " + sentence);
        terminal.quote(quoted);
    }

    private void split(Timing timing) {
        terminal.heading(
                "From publication to mail: " + Terminal.seconds(timing.whole()).strip());
        part("waiting for the visit", timing.waiting(), "a site is visited every 10 s here, every 10 min by default");
        part("fetch", timing.fetch(), "through Tor");
        part("pipeline", timing.pipeline(), "read, recorded, fed, matched, handed to the mail server");
    }

    private void part(String name, Duration took, String what) {
        terminal.line("  " + Terminal.padded(name) + Terminal.seconds(took) + "   " + what);
    }

    private void memory(ClaimwatchSystem system) {
        terminal.heading("Memory");
        system.processes()
                .forEach((name, pids) ->
                        terminal.line("  " + Terminal.padded(name) + "%5d MB".formatted(Memory.ofTrees(pids) / MB)));
    }

    private void toTry(ClaimwatchSystem system, String watch) {
        URI crawler = system.uri(Service.CRAWLER);
        URI index = system.uri(Service.INDEX);
        URI alert = system.uri(Service.ALERT);
        terminal.heading("Try it, in another terminal");
        terminal.line("  KEY=" + system.key());
        curl("search", index + "/claims?q=d%27Angers", WITH_KEY);
        curl(
                "the report, to be read",
                alert + "/watches/" + watch + "/report?lang=fr",
                WITH_KEY + "-H 'Accept: text/plain' ");
        curl("the report, for machines", alert + "/watches/" + watch + "/report?lang=en", WITH_KEY);
        curl("what was read, and when", crawler + "/coverage", WITH_KEY);
        curl("how it is called: OpenAPI, of each service", crawler + "/q/openapi", WITH_KEY);
        curl(null, index + "/q/openapi", WITH_KEY);
        curl(null, alert + "/q/openapi", WITH_KEY);
        terminal.line("");
        terminal.line("  The mail is in " + system.installation().folder().mail());
        terminal.line("  ./claimwatch status, ./claimwatch logs [NAME]; Ctrl-C ends everything.");
    }

    private void curl(@Nullable String what, String address, String options) {
        if (what != null) {
            terminal.line("  # " + what);
        }
        terminal.line("  curl -s " + options + "'" + address + "'");
    }
}
