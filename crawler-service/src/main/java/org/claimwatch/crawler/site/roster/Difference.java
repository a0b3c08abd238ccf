package org.claimwatch.crawler.site.roster;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.claimwatch.crawler.site.Mirror;
import org.claimwatch.crawler.site.Register;
import org.claimwatch.crawler.site.SiteKind;

/**
 * What a roster would change.
 *
 * @param errors what keeps it from being applied
 * @param leftOut what is not taken and does not keep the rest from being applied
 * @param known how many listed mirrors stand where they are listed already
 * @param notListed how many mirrors its groups have that it does not list; they stay
 */
public record Difference(
        List<Change> changes, List<RowError> errors, List<RowError> leftOut, int known, int notListed) {
    public Difference {
        changes = List.copyOf(changes);
        errors = List.copyOf(errors);
        leftOut = List.copyOf(leftOut);
    }

    /** One thing that becomes otherwise. */
    public sealed interface Change {
        String group();
    }

    public record GroupAdded(String group) implements Change {}

    public record AliasesAdded(String group, List<String> aliases) implements Change {
        public AliasesAdded {
            aliases = List.copyOf(aliases);
        }
    }

    public record SiteAdded(String group, String site, SiteKind kind, List<Mirror> mirrors) implements Change {
        public SiteAdded {
            mirrors = List.copyOf(mirrors);
        }
    }

    public record MirrorsAdded(UUID siteId, String group, String site, List<Mirror> mirrors) implements Change {
        public MirrorsAdded {
            mirrors = List.copyOf(mirrors);
        }
    }

    /** What is to be added to the register for all of the roster to be there. */
    public static Difference of(Register register, Roster roster) {
        return RosterComparison.of(register, roster);
    }

    /** Whether it may be applied. */
    public boolean isSound() {
        return errors.isEmpty();
    }

    /** Tells one set of changes from another: what an operator approves is what was shown. */
    public String revision() {
        try {
            byte[] text = changes.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The same with the rows left out that would keep it from being applied. */
    public Difference leavingErrorsOut() {
        List<RowError> all = new ArrayList<>(leftOut);
        all.addAll(errors);
        return new Difference(changes, List.of(), all, known, notListed);
    }
}
