package org.claimwatch.crawler.extract;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the host that a text or a link names. */
final class Hosts {
    private static final Pattern NAMED = Pattern.compile(
            "(?iU)(?<![@\\p{L}\\d.])(?:(?:https?|hxxps?)\\W{1,3})?(?:www\\.)?((?:[\\p{L}\\d][\\p{L}\\d-]{0,62}(?:\\.|\\[\\.\\]|\\(\\.\\)|\\[dot\\])){1,5}"
                    + "(?:com|org|net|edu|gov|mil|int|io|co|info|biz|eu|asia|group|online|health|law|bank|tech|app|dev|cloud|store|shop|coop|aero|pro|xyz|site|club|agency|travel|care|clinic|dental|school|team|life|world|global|company|legal|finance|energy|farm|solutions"
                    + "|services|systems|center|news|media|network|digital|design|studio|international|hospital|construction|engineering|consulting|land|eco|bio|swiss|london|berlin|paris|example|[a-z]{2}))(?![\\p{L}\\d@])(?:[:/]\\S*)?");

    /** Services for everybody: whoever names them names a tool, not an organisation that was claimed. */
    private static final Set<String> SERVICES = Set.of(
            "torproject.org",
            "github.com",
            "t.me",
            "telegram.org",
            "twitter.com",
            "x.com",
            "facebook.com",
            "linkedin.com",
            "youtube.com",
            "mega.nz",
            "mega.io",
            "gofile.io",
            "anonfiles.com",
            "sendspace.com",
            "dropmefiles.com",
            "ufile.io",
            "protonmail.com",
            "proton.me",
            "tutanota.com",
            "onionmail.org",
            "tox.chat",
            "qtox.github.io",
            "bitcoin.org",
            "getmonero.org",
            "coinbase.com",
            "binance.com",
            "localbitcoins.com",
            "virustotal.com",
            "wordpress.org",
            "wordpress.com",
            "google.com",
            "gmail.com",
            "wikipedia.org",
            "zoominfo.com",
            "getsession.org",
            "jabber.org",
            "nginx.org",
            "nginx.com",
            "apache.org",
            "cloudflare.com",
            "jquery.com",
            "getbootstrap.com",
            "gohugo.io",
            "w3.org",
            "schema.org",
            "instagram.com",
            "bleepingcomputer.com",
            "prnt.sc",
            "imgur.com",
            "temp.sh",
            "file.io",
            "qaz.im",
            "breached.to",
            "microsoft.com");

    private static final Set<String> COUNTRY_ENDS = countryEnds();

    /** Below these of any two letters stand whole names. */
    private static final Pattern SECOND_LEVEL = Pattern.compile("\\.(?:gov|gob|gouv|com|co|org|edu|ac)\\.[a-z]{2}$");

    private static final int LOOKED_AT = 600;

    private Hosts() {}

    private static Set<String> countryEnds() {
        Set<String> ends = new HashSet<>(Set.of("eu", "uk", "su", "ac"));
        for (String country : Locale.getISOCountries()) {
            ends.add(country.toLowerCase(Locale.ROOT));
        }
        return ends;
    }

    /** The first host in a text that may be an organisation's, in lower case and with its dots; or null. */
    static @Nullable String in(String text) {
        String looked = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
        if (!mayNameHost(looked)) {
            return null;
        }
        Matcher matcher = NAMED.matcher(looked);
        while (matcher.find()) {
            String host = matcher.group(1).toLowerCase(Locale.ROOT).replaceAll("\\[\\.]|\\(\\.\\)|\\[dot]", ".");
            if (!isService(host)
                    && hasKnownEnd(host)
                    && !host.startsWith("e.g")
                    && !host.startsWith("i.e")
                    && host.length() > 4) {
                return host;
            }
        }
        return null;
    }

    /** A look that is cheap: most dots end a sentence. */
    private static boolean mayNameHost(String text) {
        for (int dot = text.indexOf('.'); dot >= 0 && dot + 1 < text.length(); dot = text.indexOf('.', dot + 1)) {
            char next = text.charAt(dot + 1);
            if (next == ']' || next == ')' || Character.isLetterOrDigit(next) || Character.isSurrogate(next)) {
                return true;
            }
        }
        return text.indexOf(']') >= 0 && (text.indexOf('.') >= 0 || text.contains("dot]"));
    }

    /** Two letters at the end are a country's, else it is no host but the name of a file. */
    private static boolean hasKnownEnd(String host) {
        String end = host.substring(host.lastIndexOf('.') + 1);
        return end.length() > 2
                || COUNTRY_ENDS.contains(end)
                || SECOND_LEVEL.matcher(host).find();
    }

    /** Whether a host is one of a service for everybody, or an onion. */
    static boolean isService(String host) {
        String folded = host.toLowerCase(Locale.ROOT);
        if (folded.endsWith(".onion") || folded.contains(".onion.") || SERVICES.contains(folded)) {
            return true;
        }
        for (int dot = folded.indexOf('.'); dot >= 0; dot = folded.indexOf('.', dot + 1)) {
            if (SERVICES.contains(folded.substring(dot + 1))) {
                return true;
            }
        }
        return false;
    }
}
