package org.claimwatch.crawler.fetch.tor;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import okhttp3.Cookie;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * What makes us, to one site, the same visitor from page to page and visit to visit: the circuits, by the name of their
 * isolation, and the cookies it gave us. No other site ever sees either.
 */
final class SiteIdentity {
    /** As many as browsers keep of a site. */
    private static final int MAX_COOKIES = 50;

    /** RFC 6265, section 6.1: name and value together. */
    private static final int MAX_COOKIE_LENGTH = 4096;

    private final UUID site;
    /** A new one with each start, so that what tor still has of an earlier one is not taken up. */
    private final UUID run;

    private final List<Cookie> cookies = new ArrayList<>();
    private int renewals;

    SiteIdentity(UUID site, UUID run) {
        this.site = site;
        this.run = run;
    }

    /** Streams under the same text may share a circuit, others never do (tor's {@code IsolateSOCKSAuth}). */
    synchronized String isolation() {
        return site + "/" + run + "/" + renewals;
    }

    /** The next connection gets a circuit that none before it had. */
    synchronized void renewCircuits() {
        renewals++;
    }

    synchronized void keepCookies(HttpUrl url, Headers headers) {
        for (Cookie cookie : Cookie.parseAll(url, headers)) {
            cookies.removeIf(old -> isSame(old, cookie));
            boolean fits = cookie.name().length() + cookie.value().length() <= MAX_COOKIE_LENGTH;
            if (fits && cookies.size() < MAX_COOKIES && cookie.expiresAt() > System.currentTimeMillis()) {
                cookies.add(cookie);
            }
        }
    }

    /** The value of the header, empty where there is none to send. */
    synchronized String cookiesFor(HttpUrl url) {
        cookies.removeIf(cookie -> cookie.expiresAt() <= System.currentTimeMillis());
        return String.join(
                "; ",
                cookies.stream()
                        .filter(cookie -> cookie.matches(url))
                        .map(cookie -> cookie.name() + "=" + cookie.value())
                        .toList());
    }

    private static boolean isSame(Cookie a, Cookie b) {
        return a.name().equals(b.name())
                && a.domain().equals(b.domain())
                && a.path().equals(b.path());
    }
}
