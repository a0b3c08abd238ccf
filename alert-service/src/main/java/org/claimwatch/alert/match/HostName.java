package org.claimwatch.alert.match;

import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimwatch.alert.text.Word;
import org.claimwatch.alert.watch.DomainName;

/**
 * A host name in a text, defanged ({@code angers[.]fr}) or not. Only names below a public suffix count, so that {@code
 * data.Angers} with its missing space is none.
 *
 * @param ascii lower case, international labels in their ASCII form
 * @param domain what was registered of it
 * @param start offset of its first code unit in the text
 * @param end offset after its last one
 * @param cut whether it is only the beginning of a name; its domain then is no registered one
 * @param address the URL or mail address that it is part of, from the user name on
 */
record HostName(String ascii, DomainName domain, int start, int end, Address address, Cut cut) {
    /** Whether the text was cut off in the name, as titles are. */
    enum Cut {
        NOT,
        /** Behind a dot: the label before it is whole. */
        AT_DOT,
        /** Within its last label. */
        IN_LABEL
    }

    /** Offsets in the text: of the first code unit and after the last one. */
    record Address(int start, int end) {}

    // As RFC 3986, section 3.2.1, has it, a user name ends before "@": https://angers.fr@elsewhere.example is a page of
    // elsewhere.example. 64 is the limit of RFC 5321 for mail. What follows the host is path or query, where another
    // name
    // is no host, nor is a part of a longer word.
    private static final String USER = "(?:[^\\s/@]{1,64}+@)?+";
    // so many as a name of RFC 1035 may have: without a limit each repetition is a call deeper, and hostile texts end
    // the stack
    private static final String LABEL = "[\\p{L}\\p{N}]++(?:-++[\\p{L}\\p{N}]++){0,31}+";
    private static final String DOT = "(?:\\.|\\[\\.]|\\(\\.\\))";
    private static final Pattern HOST = Pattern.compile("(?:(?<=//)|(?<![\\p{L}\\p{N}_./=&%?#@-]))" + USER + "(" + LABEL
            + "(?:" + DOT + LABEL + "){1,126}+)(?![\\p{L}\\p{N}_@]|-++[\\p{L}\\p{N}])(?:[:/?#]\\S*+)?+");
    private static final Pattern DEFANGED = Pattern.compile("\\[\\.]|\\(\\.\\)");

    private static final Pattern CUT_OFF = Pattern.compile(
            "^\\s*(?:https?://)?([a-zA-Z0-9][a-zA-Z0-9-]*+(?:\\.[a-zA-Z0-9-]++){0,126}+)(\\.?)(?:\\.\\.\\.|…)\\s*$");

    static List<HostName> in(String text) {
        if (text.indexOf('.') < 0 && text.indexOf('…') < 0) {
            return List.of();
        }
        Matcher cut = CUT_OFF.matcher(text);
        if (cut.matches()) {
            return List.of(cutOff(cut));
        }
        List<HostName> hosts = new ArrayList<>();
        Matcher found = HOST.matcher(text);
        while (found.find()) {
            Address address = new Address(found.start(), found.end());
            read(found.group(1), found.start(1), found.end(1), address).ifPresent(hosts::add);
        }
        return List.copyOf(hosts);
    }

    private static HostName cutOff(Matcher cut) {
        String host = cut.group(1).toLowerCase(Locale.ROOT);
        Address address = new Address(cut.start(1), cut.end(1));
        Cut where = cut.group(2).isEmpty() ? Cut.IN_LABEL : Cut.AT_DOT;
        return new HostName(host, new DomainName(host), address.start(), address.end(), address, where);
    }

    private static Optional<HostName> read(String text, int start, int end, Address address) {
        String host = DEFANGED.matcher(text).replaceAll(".");
        return DomainName.above(host).map(domain -> new HostName(ascii(host), domain, start, end, address, Cut.NOT));
    }

    private static String ascii(String host) {
        return IDN.toASCII(host).toLowerCase(Locale.ROOT);
    }

    boolean isCut() {
        return cut != Cut.NOT;
    }

    /** Whether the word is part of the name or of the address around it. */
    boolean covers(Word word) {
        return address.start() <= word.start() && word.end() <= address.end();
    }
}
