package org.claimwatch.crawler.claim;

import java.net.IDN;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The host by which an organisation is known, read from a website as posted, or from a title that is one. */
final class OrganisationDomain {
    /** Pages about an organisation, and builders of sites: the host says nothing of whose page it is. */
    private static final Set<String> SHARED = Set.of(
            "linkedin.com",
            "facebook.com",
            "twitter.com",
            "x.com",
            "instagram.com",
            "youtube.com",
            "wikipedia.org",
            "google.com",
            "zoominfo.com",
            "dnb.com",
            "rocketreach.co",
            "crunchbase.com",
            "bloomberg.com",
            "github.com",
            "wordpress.com",
            "wixsite.com",
            "blogspot.com",
            "t.me");

    /** RFC 1035 allows 253 characters; bounded repeats, so no text takes long. */
    private static final Pattern HOST = Pattern.compile(
            "(?:(?:hxxps?|https?|ftp)://)?(?:www\\d?\\.)?"
                    + "((?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_-]{0,62})\\.){1,6}[\\p{L}][\\p{L}\\p{N}-]{1,30})(?::\\d{1,5})?(?:[/?#].*)?");

    private static final int MAX_LENGTH = 300;

    private OrganisationDomain() {}

    /** Null where it is no host, is cut, or is shared by many. */
    static @Nullable String of(@Nullable String posted) {
        if (posted == null || posted.length() > MAX_LENGTH || posted.indexOf('.') < 0 && posted.indexOf('[') < 0) {
            return null;
        }
        String written = posted.strip()
                .toLowerCase(Locale.ROOT)
                .replace("[.]", ".")
                .replace("(.)", ".")
                .replace("[dot]", ".");
        if (written.endsWith("…") || written.endsWith("...")) {
            return null;
        }
        Matcher matcher = HOST.matcher(written);
        if (!matcher.matches() || matcher.group(1).endsWith(".onion")) {
            return null;
        }
        String host = matcher.group(1);
        return isShared(host) ? null : ascii(host);
    }

    /** Whether the host is one of them, or lies below one. */
    private static boolean isShared(String host) {
        for (String domain = host; ; domain = domain.substring(domain.indexOf('.') + 1)) {
            if (SHARED.contains(domain)) {
                return true;
            }
            if (domain.indexOf('.') < 0) {
                return false;
            }
        }
    }

    private static String ascii(String host) {
        try {
            return host.chars().allMatch(c -> c < 0x80) ? host : IDN.toASCII(host);
        } catch (IllegalArgumentException e) {
            return host;
        }
    }
}
