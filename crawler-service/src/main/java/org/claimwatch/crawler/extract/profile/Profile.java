package org.claimwatch.crawler.extract.profile;

import com.google.re2j.Pattern;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimwatch.crawler.extract.PostingField;
import org.claimwatch.crawler.site.Group;
import org.claimwatch.crawler.site.Site;
import org.jspecify.annotations.Nullable;

/**
 * What is said of the pages of some sites, where the reader is wrong about them.
 *
 * @param name lower case letters, digits and hyphens, 1 to 60 of them
 * @param yaml by which it was written
 * @param groups whose sites are read with it, by any of their names
 * @param sites that are read with it
 * @param records where the records stand; null where they are found as on other sites
 * @param fields where those fields stand that are not read as on other sites
 * @param dates how dates are written in those fields; null where as on other sites
 */
public record Profile(
        String name,
        String yaml,
        List<String> groups,
        Set<UUID> sites,
        @Nullable Place records,
        Map<PostingField, FieldRule> fields,
        @Nullable DateRule dates,
        PageRule pages) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?");
    private static final int REVISION_DIGITS = 12;

    public Profile {
        groups = List.copyOf(groups);
        sites = Set.copyOf(sites);
        fields = Map.copyOf(fields);
        if (!isName(name)) {
            throw new IllegalArgumentException("name must have 1 to 60 lower case letters, digits and inner hyphens");
        }
        if (records == null && !fields.isEmpty()) {
            throw new IllegalArgumentException("fields are those of records");
        }
    }

    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** Reads a profile, or says what is wrong with it. */
    public static ProfileReading read(String name, String yaml) {
        return new ProfileParser(name, yaml).read();
    }

    /** The groups as names are compared. */
    public Set<String> groupKeys() {
        return groups.stream().map(Group::key).collect(Collectors.toUnmodifiableSet());
    }

    /** All names of a site's group as names are compared. */
    public static Set<String> groupKeys(Site site) {
        return Stream.concat(Stream.of(site.group().name()), site.group().aliases().stream())
                .map(Group::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a site is one of those that are read with it, or its group is, by any of its names. */
    public boolean isFor(Site site) {
        return sites.contains(site.id()) || groupKeys(site).stream().anyMatch(groupKeys()::contains);
    }

    /** Another one for each text. */
    public String revision() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(yaml.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, REVISION_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
