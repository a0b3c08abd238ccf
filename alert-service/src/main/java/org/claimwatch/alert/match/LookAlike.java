package org.claimwatch.alert.match;

import java.net.IDN;
import java.util.Locale;
import org.claimwatch.alert.text.Folding;

/**
 * Domains that are written to be taken for another: with a Cyrillic letter for a Latin one, {@code vi11e.fr}, {@code
 * rnarseille.fr}. Two domains look alike if their skeletons are the same, as UTS 39, section 4, has it, with
 * the Latin letters and digits that fonts hardly tell apart.
 */
final class LookAlike {
    private LookAlike() {}

    /** @param domain in ASCII */
    static String skeleton(String domain) {
        String shown = domain.contains("xn--") ? IDN.toUnicode(domain).toLowerCase(Locale.ROOT) : domain;
        return Folding.skeleton(shown)
                .replace("rn", "m")
                .replace("vv", "w")
                .replace('0', 'o')
                .replace('1', 'l');
    }

    /** Whether a host name has letters of another script among Latin ones, which no authority's has. */
    static boolean mixesScripts(String ascii) {
        if (!ascii.contains("xn--")) {
            return false;
        }
        String shown = IDN.toUnicode(ascii).toLowerCase(Locale.ROOT);
        for (String label : shown.split("\\.")) {
            if (!Folding.withoutLookAlikes(label).equals(label)) {
                return true;
            }
        }
        return false;
    }
}
