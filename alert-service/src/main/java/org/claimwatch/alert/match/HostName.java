package org.claimwatch.alert.match;

import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimwatch.alert.watch.DomainName;

/**
 * A host name in a text, defanged ({@code angers[.]fr}) or not. Only names below a public suffix count, so that {@code
 * data.Angers} with its missing space is none.
 *
 * @param ascii lower case, international labels in their ASCII form
 * @param domain what was registered of it
 * @param start offset of its first code unit in the text
 * @param end offset after its last one
 * @param address the URL or mail address that it is part of, from the user name on
 */
record HostName(String ascii, DomainName domain, int start, int end, Address address) {
    /** Offsets in the text: of the first code unit and after the last one. */
    record Address(int start, int end) {}

    // As RFC 3986, section 3.2.1, has it, a user name ends before "@": https://angers.fr@elsewhere.example is a page of
    // elsewhere.example. 64 is the limit of RFC 5321 for mail. What follows the host is path or query, where another
    // name
    // is no host, nor is a part of a longer word.
    private static final String USER = "(?:[^\\s/@]{1,64}+@)?+";
    private static final String LABEL = "[\\p{L}\\p{N}]++(?:-++[\\p{L}\\p{N}]++)*+";
    private static final String DOT = "(?:\\.|\\[\\.]|\\(\\.\\))";
    private static final Pattern HOST = Pattern.compile("(?:(?<=//)|(?<![\\p{L}\\p{N}_./=&%?#@-]))" + USER + "(" + LABEL
            + "(?:" + DOT + LABEL + ")++)(?![\\p{L}\\p{N}_@]|-++[\\p{L}\\p{N}])(?:[:/?#]\\S*+)?+");
    private static final Pattern DEFANGED = Pattern.compile("\\[\\.]|\\(\\.\\)");

    static List<HostName> in(String text) {
        if (text.indexOf('.') < 0) {
            return List.of();
        }
        List<HostName> hosts = new ArrayList<>();
        Matcher found = HOST.matcher(text);
        while (found.find()) {
            Address address = new Address(found.start(), found.end());
            read(found.group(1), found.start(1), found.end(1), address).ifPresent(hosts::add);
        }
        return List.copyOf(hosts);
    }

    private static Optional<HostName> read(String text, int start, int end, Address address) {
        String host = DEFANGED.matcher(text).replaceAll(".");
        return DomainName.above(host).map(domain -> new HostName(ascii(host), domain, start, end, address));
    }

    private static String ascii(String host) {
        return IDN.toASCII(host).toLowerCase(Locale.ROOT);
    }

    /** The label before the registered one: {@code comune} of {@code www.comune.angers.it}; empty if there is none. */
    String labelBelow() {
        if (ascii.length() == domain.ascii().length()) {
            return "";
        }
        String below = ascii.substring(0, ascii.length() - domain.ascii().length() - 1);
        return below.substring(below.lastIndexOf('.') + 1);
    }

    /** Whether the word is part of the name or of the address around it. */
    boolean covers(Word word) {
        return address.start() <= word.start() && word.end() <= address.end();
    }
}
