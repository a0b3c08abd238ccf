package org.claimwatch.standalone.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimwatch.standalone.folder.DataFolder;
import org.claimwatch.standalone.folder.Disk;
import org.claimwatch.standalone.folder.FolderLock;
import org.claimwatch.standalone.folder.PrivateFile;
import org.claimwatch.standalone.process.LogFile;
import org.claimwatch.standalone.running.ClaimwatchSystem;
import org.claimwatch.standalone.running.Installation;
import org.claimwatch.standalone.running.Kind;
import org.claimwatch.standalone.running.Service;
import org.claimwatch.standalone.setting.Ports;
import org.claimwatch.standalone.setting.SettingsFile;
import org.claimwatch.standalone.setting.UpSettings;
import org.claimwatch.standalone.sites.ListedSite;
import org.claimwatch.standalone.sites.Mistake;
import org.claimwatch.standalone.sites.SiteList;
import org.claimwatch.standalone.sites.SiteRegister;
import org.claimwatch.standalone.terminal.Terminal;

/** {@code up}: the system for real use, with what its user has set and listed. */
final class UpCommand {
    private final Terminal terminal;
    private final Folders folders;
    private final InstantSource clock;

    UpCommand(Terminal terminal, Folders folders, InstantSource clock) {
        this.terminal = terminal;
        this.folders = folders;
        this.clock = clock;
    }

    Exit run(Command.Up up) throws IOException, InterruptedException, Refusal {
        Launch launch = new Launch(terminal, folders.root(), clock);
        DataFolder folder = folders.up(up.data());
        FolderLock lock = launch.hold(folder);
        boolean first = writeExamples(folder);
        UpSettings settings = settings(folder);
        List<ListedSite> sites = sites(folder);
        Ports ports = settings.ports();
        for (String setting : up.ports()) {
            ports = ports.with(setting);
        }
        Ports chosen = launch.check(folder, settings.listen(), ports, Disk.UP_BYTES);
        terminal.heading("Claimwatch, data in " + folder.path());
        if (first) {
            terminal.line("  First start: your settings are in " + folder.settings() + ", your leak sites in "
                    + folder.sites());
        }
        Installation installation = new Installation(
                folders.root(),
                folder,
                new Kind.Up(settings.mail()),
                settings.listen(),
                chosen,
                settings.visitsEvery());
        return launch.run(installation, lock, system -> {
            register(system, sites);
            tellHowToUse(system, settings, sites.size());
            launch.awaitSignal(() -> turnLogsOver(folder));
            return Exit.DONE;
        });
    }

    /** @return whether there were no settings before */
    private static boolean writeExamples(DataFolder folder) throws IOException {
        boolean first = !Files.exists(folder.settings());
        if (first) {
            PrivateFile.write(folder.settings(), SettingsFile.example());
        }
        if (!Files.exists(folder.sites())) {
            PrivateFile.write(folder.sites(), SiteList.example());
        }
        return first;
    }

    private static UpSettings settings(DataFolder folder) throws IOException, Refusal {
        return switch (SettingsFile.parse(Files.readString(folder.settings()))) {
            case SettingsFile.Settings(UpSettings settings) -> settings;
            case SettingsFile.Mistakes(List<String> mistakes) -> throw wrong(folder.settings(), mistakes.stream());
        };
    }

    private static List<ListedSite> sites(DataFolder folder) throws IOException, Refusal {
        return switch (SiteList.parse(Files.readString(folder.sites()))) {
            case SiteList.Sites(List<ListedSite> sites) -> sites;
            case SiteList.Mistakes(List<Mistake> mistakes) ->
                throw wrong(folder.sites(), mistakes.stream().map(Mistake::toString));
        };
    }

    private static Refusal wrong(Path file, Stream<String> mistakes) {
        return new Refusal(file + " is not as it should be:\n"
                + mistakes.map(mistake -> "  " + mistake).collect(Collectors.joining("\n")));
    }

    private void register(ClaimwatchSystem system, List<ListedSite> sites) throws InterruptedException, Refusal {
        DataFolder folder = system.installation().folder();
        switch (new SiteRegister(system.client(Service.CRAWLER)).register(sites)) {
            case SiteRegister.Registered(int added, int notListed, List<Mistake> otherMirrors) -> {
                terminal.line("");
                terminal.line("  %d leak sites listed, %d of them new%s"
                        .formatted(
                                sites.size(),
                                added,
                                notListed == 0 ? "" : "; " + notListed + " more registered over REST"));
                otherMirrors.forEach(mistake -> terminal.warning(folder.sites().getFileName() + ", " + mistake
                        + ". Left as it is; to take over the list's, DELETE the site and start again."));
            }
            case SiteRegister.NotTaken(List<Mistake> mistakes) ->
                throw wrong(folder.sites(), mistakes.stream().map(Mistake::toString));
            case SiteRegister.NoAnswer(String reason) ->
                throw new Refusal("the leak sites could not be registered: " + reason);
        }
    }

    private void tellHowToUse(ClaimwatchSystem system, UpSettings settings, int sites) {
        DataFolder folder = system.installation().folder();
        if (sites == 0) {
            terminal.line("  No leak site is listed yet: name them in " + folder.sites() + " and start again.");
        }
        terminal.line("  Mail goes to " + settings.mail().host() + ":"
                + settings.mail().port() + ", from " + settings.mail().from() + " (mail.* in " + folder.settings()
                + ").");
        for (Service service : Service.values()) {
            terminal.line(
                    "  " + Terminal.padded(service.folder()) + system.uri(service) + "  (described at /q/openapi)");
        }
        terminal.heading("A key, a watch, and who is told");
        terminal.line("  KEY=$(./claimwatch key operator analyst" + dataOption(folder) + ")");
        terminal.line("  curl -H \"X-API-Key: $KEY\" -H 'Content-Type: application/json' " + system.uri(Service.ALERT)
                + "/watches -d '{\"name\":\"Angers\",\"country\":\"FR\",\"kind\":\"municipality\",\"code\":\"insee:49007\","
                + "\"aliases\":[],\"domains\":[\"angers.fr\"]}'");
        terminal.line("  curl -H \"X-API-Key: $KEY\" -H 'Content-Type: application/json' " + system.uri(Service.ALERT)
                + "/receivers -d '{\"channel\":\"MAIL\",\"address\":\"you@your-city.example\",\"language\":\"fr\"}'");
        terminal.line("");
        terminal.line("  Ctrl-C or ./claimwatch stop" + dataOption(folder) + " ends it; the data stays.");
    }

    private String dataOption(DataFolder folder) {
        return folder.equals(folders.up(null)) ? "" : " --data '" + folder.path() + "'";
    }

    private static void turnLogsOver(DataFolder folder) {
        try (Stream<Path> logs = Files.list(folder.logs())) {
            for (Path log :
                    logs.filter(file -> file.toString().endsWith(".log")).toList()) {
                LogFile.turnOver(log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
