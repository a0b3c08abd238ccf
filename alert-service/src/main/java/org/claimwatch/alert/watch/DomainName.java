package org.claimwatch.alert.watch;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A registrable domain name: one label below a public suffix, such as {@code angers.fr} or {@code leeds.gov.uk}. Which
 * suffixes are public is the list of publicsuffix.org, the part of private operators included.
 *
 * @param ascii lower case, international labels in their ASCII form (RFC 5890)
 */
public record DomainName(String ascii) {
    // letters, digits and hyphens, at most 63 of them: RFC 1123, section 2.1
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern HOST = Pattern.compile(LABEL + "(?:\\." + LABEL + ")+");
    // RFC 1035, section 2.3.4
    private static final int MAX_LENGTH = 253;
    /** Not on the list, for nobody can register below them; for examples and tests they are as good as any: RFC 2606. */
    private static final Set<String> RESERVED = Set.of("example", "test", "invalid");

    /** Reads a registrable name; empty if the text is none, is a public suffix or stands below a registrable name. */
    public static Optional<DomainName> parse(String text) {
        return ascii(text)
                .flatMap(host -> ofHost(host).filter(domain -> domain.ascii().equals(host)));
    }

    /** The registrable name that a host stands at or below; empty if the text names no host below a public suffix. */
    public static Optional<DomainName> above(String host) {
        return ascii(host).flatMap(DomainName::ofHost);
    }

    private static Optional<String> ascii(String text) {
        try {
            String host = IDN.toASCII(text.strip()).toLowerCase(Locale.ROOT);
            return Optional.of(host)
                    .filter(h -> h.length() <= MAX_LENGTH && HOST.matcher(h).matches());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<DomainName> ofHost(String host) {
        int topLevel = host.lastIndexOf('.');
        if (RESERVED.contains(host.substring(topLevel + 1))) {
            return Optional.of(new DomainName(host.substring(host.lastIndexOf('.', topLevel - 1) + 1)));
        }
        boolean knownSuffixOnly = true;
        boolean publicOperatorsOnly = false;
        return Optional.ofNullable(EffectiveTldFinder.getAssignedDomain(host, knownSuffixOnly, publicOperatorsOnly))
                .map(DomainName::new);
    }

    /** What was registered, without the public suffix: {@code leeds} of {@code leeds.gov.uk}. */
    public String label() {
        return ascii.substring(0, ascii.indexOf('.'));
    }

    /** {@code gov.uk} of {@code leeds.gov.uk}. */
    public String suffix() {
        return ascii.substring(ascii.indexOf('.') + 1);
    }
}
