package org.claimwatch.alert.watch;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place that is watched for its authority. Building one that is not as described throws {@link InvalidWatch}.
 *
 * @param owner whose watch it is, 1 to 100 characters
 * @param name the place's, 1 to 200 characters with a letter or digit among them
 * @param country ISO 3166-1 alpha-2, upper case
 * @param kind which sort of authority, such as {@code municipality}: lower-case words joined by hyphens
 * @param code the place's official code with its register, such as {@code insee:49007}; one watch a code and owner
 * @param region of the country, at most 100 characters
 * @param aliases other names, such as {@code Angers Loire Métropole}: at most 50, each as {@code name}
 * @param domains registrable domains that are the authority's own: at most 50, kept in ASCII
 * @param likelyDomains guesses, which a person has not confirmed: at most 50; one that is among the domains is no guess any
 *     more and is left out
 * @param related other organisations whose claims concern it: at most 50
 */
public record Watch(
        UUID id,
        String owner,
        String name,
        String country,
        String kind,
        @Nullable String code,
        @Nullable String region,
        List<String> aliases,
        List<String> domains,
        List<String> likelyDomains,
        List<Related> related,
        Instant createdAt) {
    /** The longest official name of a commune has 45 characters; names of unions of authorities reach 150. */
    static final int MAX_NAME_LENGTH = 200;
    /** No authority has so many names or domains of its own; more is a list of something else. */
    static final int MAX_ENTRIES = 50;

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern KIND = Pattern.compile("[a-z]+(?:-[a-z]+)*");
    private static final Pattern CODE = Pattern.compile("[a-z]+:[A-Za-z0-9.-]+");
    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}]");

    public Watch {
        require(!owner.isBlank() && owner.length() <= 100, "owner", "must have 1 to 100 characters");
        name = named("name", name);
        require(COUNTRIES.contains(country), "country", "must be an ISO 3166-1 alpha-2 code such as FR");
        require(kind.length() <= 40 && KIND.matcher(kind).matches(), "kind", "must be like municipality");
        require(
                code == null || (code.length() <= 60 && CODE.matcher(code).matches()),
                "code",
                "must be like insee:49007");
        require(region == null || region.length() <= 100, "region", "must have at most 100 characters");
        aliases = aliases(aliases);
        domains = domains("domains", domains);
        List<String> known = domains;
        likelyDomains = domains("likelyDomains", likelyDomains).stream()
                .filter(guess -> !known.contains(guess))
                .toList();
        require(related.size() <= MAX_ENTRIES, "related", "must be at most " + MAX_ENTRIES);
        related = List.copyOf(related);
    }

    /** Without guesses and related organisations. */
    public Watch(
            UUID id,
            String owner,
            String name,
            String country,
            String kind,
            @Nullable String code,
            @Nullable String region,
            List<String> aliases,
            List<String> domains,
            Instant createdAt) {
        this(id, owner, name, country, kind, code, region, aliases, domains, List.of(), List.of(), createdAt);
    }

    /** The same with one guess decided: it is among the domains, or gone. */
    public Watch withGuessDecided(String guess, boolean isOwn) {
        List<String> own = new ArrayList<>(domains);
        if (isOwn) {
            own.add(guess);
        }
        List<String> left =
                likelyDomains.stream().filter(each -> !each.equals(guess)).toList();
        return new Watch(id, owner, name, country, kind, code, region, aliases, own, left, related, createdAt);
    }

    private static List<String> aliases(List<String> given) {
        require(given.size() <= MAX_ENTRIES, "aliases", "must be at most " + MAX_ENTRIES);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String field = "aliases[" + i + "]";
            require(given.get(i).indexOf('|') < 0, field, "must have no bar, which parts names in lists");
            names.add(named(field, given.get(i)));
        }
        return List.copyOf(names);
    }

    static List<String> domains(String where, List<String> given) {
        require(given.size() <= MAX_ENTRIES, where, "must be at most " + MAX_ENTRIES);
        Set<String> seen = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String field = where + "[" + i + "]";
            DomainName domain = DomainName.parse(given.get(i))
                    .orElseThrow(() -> new InvalidWatch(
                            field, field + " must be a registrable domain name such as angers.fr, without www"));
            require(seen.add(domain.ascii()), field, "is there twice");
            names.add(domain.ascii());
        }
        return List.copyOf(names);
    }

    static String named(String field, String text) {
        String name = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        require(
                name.length() <= MAX_NAME_LENGTH
                        && LETTER_OR_DIGIT.matcher(name).find(),
                field,
                "must have 1 to " + MAX_NAME_LENGTH + " characters with a letter or digit among them");
        require(name.chars().noneMatch(Character::isISOControl), field, "must have no control characters");
        return name;
    }

    private static void require(boolean holds, String field, String detail) {
        if (!holds) {
            throw new InvalidWatch(field, field + " " + detail);
        }
    }
}
