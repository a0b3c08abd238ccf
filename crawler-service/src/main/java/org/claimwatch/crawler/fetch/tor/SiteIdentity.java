package org.claimwatch.crawler.fetch.tor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    /** Ten digits are 317 years; of more, the first ten. */
    private static final Pattern MAX_AGE =
            Pattern.compile(";\\s*max-age\\s*=\\s*(-?\\d{1,10})", Pattern.CASE_INSENSITIVE);

    private record KeptCookie(Cookie cookie, Instant until) {}

    private final UUID site;
    /** A new one with each start, so that what tor still has of an earlier one is not taken up. */
    private final UUID run;

    private final List<KeptCookie> cookies = new ArrayList<>();
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

    /** @param now by the clock that {@link #cookiesFor} is asked with, whatever this machine's says */
    synchronized void keepCookies(HttpUrl url, Headers headers, Instant now) {
        for (String header : headers.values("Set-Cookie")) {
            Cookie cookie = Cookie.parse(url, header);
            if (cookie != null) {
                keep(new KeptCookie(cookie, end(cookie, header, now)), now);
            }
        }
    }

    private void keep(KeptCookie kept, Instant now) {
        Cookie cookie = kept.cookie();
        cookies.removeIf(old -> isSame(old.cookie(), cookie));
        boolean fits = cookie.name().length() + cookie.value().length() <= MAX_COOKIE_LENGTH;
        if (fits && cookies.size() < MAX_COOKIES && kept.until().isAfter(now)) {
            cookies.add(kept);
        }
    }

    /** A {@code Max-Age} counts from now, and goes before a date (RFC 6265, section 5.3). */
    private static Instant end(Cookie cookie, String header, Instant now) {
        Matcher maxAge = MAX_AGE.matcher(header);
        return maxAge.find()
                ? now.plusSeconds(Math.max(0, Long.parseLong(maxAge.group(1))))
                : Instant.ofEpochMilli(cookie.expiresAt());
    }

    /** The value of the header, empty where there is none to send. */
    synchronized String cookiesFor(HttpUrl url, Instant now) {
        cookies.removeIf(kept -> !kept.until().isAfter(now));
        return cookies.stream()
                .map(KeptCookie::cookie)
                .filter(cookie -> cookie.matches(url))
                .map(cookie -> cookie.name() + "=" + cookie.value())
                .collect(Collectors.joining("; "));
    }

    private static boolean isSame(Cookie a, Cookie b) {
        return a.name().equals(b.name())
                && a.domain().equals(b.domain())
                && a.path().equals(b.path());
    }
}
