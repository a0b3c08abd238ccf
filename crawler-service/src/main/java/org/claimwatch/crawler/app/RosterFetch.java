package org.claimwatch.crawler.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import org.claimwatch.crawler.fetch.FetchResult;
import org.claimwatch.crawler.fetch.Page;
import org.claimwatch.crawler.fetch.tor.SiteConnection;
import org.claimwatch.crawler.fetch.tor.TorNetwork;
import org.claimwatch.crawler.site.Mirror;
import org.claimwatch.crawler.site.roster.RosterSource;

/** Gets the text of a roster: a file of the one folder that is set aside for them, or a page, through Tor as all else. */
@ApplicationScoped
class RosterFetch {
    /** What a request's body may have, too: the same roster can be sent by hand. */
    private static final long MAX_BYTES = 6 * 1024 * 1024;

    private final TorNetwork tor;
    private final InstantSource clock;
    private final RosterConfig config;

    RosterFetch(TorNetwork tor, InstantSource clock, RosterConfig config) {
        this.tor = tor;
        this.clock = clock;
        this.config = config;
    }

    /** Blocks until it is had, or is not to be. The host was checked to be an onion or listed. */
    RosterText of(RosterSource source) {
        String file = source.file();
        Mirror address = source.address();
        return file != null ? file(file) : address != null ? page(source, address) : notHad("NO_LOCATION");
    }

    private RosterText page(RosterSource source, Mirror address) {
        try (SiteConnection connection = tor.open(source.id(), Set.of(address.host()), clock)) {
            return switch (connection.get(address.url())) {
                case Page page when page.isSuccess() -> new RosterText.Had(page.text());
                case Page page -> notHad("HTTP_" + page.status());
                case FetchResult.NotModified it -> notHad("NOT_MODIFIED");
                case FetchResult.Unreachable it -> notHad(it.reason().name());
                case FetchResult.Refused it -> notHad(it.reason().name());
                case FetchResult.TooLarge it -> notHad("TOO_LARGE");
            };
        }
    }

    private RosterText file(String name) {
        if (config.directory().isEmpty()) {
            return notHad("claimwatch.rosters.directory is not set");
        }
        try {
            Path folder = config.directory().get().toRealPath();
            Path file = folder.resolve(name).toRealPath();
            if (!folder.equals(file.getParent()) || !Files.isRegularFile(file)) {
                return notHad("NOT_A_FILE_OF_THE_FOLDER");
            }
            return Files.size(file) > MAX_BYTES ? notHad("TOO_LARGE") : new RosterText.Had(Files.readString(file));
        } catch (CharacterCodingException e) {
            return notHad("NOT_UTF_8");
        } catch (IOException e) {
            return notHad("FILE_NOT_READABLE");
        }
    }

    private static RosterText notHad(String reason) {
        return new RosterText.NotHad(reason);
    }
}
