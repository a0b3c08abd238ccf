package org.claimwatch.crawler.extract.profile;

import com.google.re2j.Pattern;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.claimwatch.crawler.extract.PostingField;
import org.claimwatch.crawler.site.Group;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Makes a profile of its text, or a list of all that is wrong with it. */
final class ProfileParser {
    /** One profile for a family of sites that share their software; a longer list is a list of something else. */
    private static final int MAX_SITES = 50;

    /** Whoever has more to put right does not do so in one go. */
    private static final int MAX_FAULTS = 50;

    private static final Map<String, PostingField> FIELDS = Map.ofEntries(
            Map.entry("title", PostingField.TITLE),
            Map.entry("description", PostingField.DESCRIPTION),
            Map.entry("website", PostingField.WEBSITE),
            Map.entry("country", PostingField.COUNTRY),
            Map.entry("publishedAt", PostingField.PUBLISHED_AT),
            Map.entry("deadline", PostingField.DEADLINE),
            Map.entry("status", PostingField.STATUS),
            Map.entry("dataBytes", PostingField.DATA_BYTES),
            Map.entry("ransom", PostingField.RANSOM),
            Map.entry("views", PostingField.VIEWS),
            Map.entry("link", PostingField.LINK),
            Map.entry("group", PostingField.GROUP));

    private final String name;
    private final String yaml;
    private final List<ProfileFault> faults = new ArrayList<>();

    ProfileParser(String name, String yaml) {
        this.name = name;
        this.yaml = yaml;
    }

    ProfileReading read() {
        return switch (YamlText.parse(yaml)) {
            case YamlText.Broken(ProfileFault fault) -> new ProfileReading.Faulty(List.of(fault));
            case YamlText.Tree(MappingNode root) -> read(root);
        };
    }

    private ProfileReading read(MappingNode root) {
        Map<String, Node> parts =
                members("", root, Set.of("groups", "sites", "records", "fields", "language", "dates", "pages"));
        List<String> groups = texts("groups", parts.get("groups"), this::group);
        Set<UUID> sites = new HashSet<>(texts("sites", parts.get("sites"), UUID::fromString));
        Place records = text("records", parts.get("records"), Place::of);
        Map<PostingField, FieldRule> fields = fields(parts.get("fields"), records);
        DateRule dates = dates(parts, fields);
        PageRule pages = pages(parts.get("pages"));
        if (parts.containsKey("fields") && !parts.containsKey("records")) {
            fault(parts.get("fields"), "fields", "are those of records: say where records stand, too");
        }
        if (!parts.containsKey("records") && !parts.containsKey("pages")) {
            fault(root, "records", "is missing, and so is pages: nothing is read otherwise than without the profile");
        }
        faults.sort(Comparator.comparingInt(ProfileFault::line));
        return faults.isEmpty()
                ? new ProfileReading.Read(new Profile(name, yaml, groups, sites, records, fields, dates, pages))
                : new ProfileReading.Faulty(faults);
    }

    private String group(String written) {
        return Group.named(written).name();
    }

    private Map<PostingField, FieldRule> fields(@Nullable Node node, @Nullable Place records) {
        Map<PostingField, FieldRule> rules = new EnumMap<>(PostingField.class);
        members("fields", node, FIELDS.keySet()).forEach((field, rule) -> {
            FieldRule read = rule("fields." + field, rule, records);
            if (read != null) {
                rules.put(FIELDS.get(field), read);
            }
        });
        return rules;
    }

    /** "title: h2" is short for "title: {at: h2}". */
    private @Nullable FieldRule rule(String path, Node node, @Nullable Place records) {
        if (node instanceof ScalarNode) {
            Place at = text(path, node, Place::of);
            return at == null ? null : rule(path, node, new FieldRule(at, null, null), records);
        }
        Map<String, Node> parts = members(path, node, Set.of("at", "attribute", "pattern"));
        if (parts.isEmpty()) {
            fault(node, path, "says neither at, nor attribute, nor pattern");
            return null;
        }
        Place at = text(path + ".at", parts.get("at"), Place::of);
        String attribute = text(path + ".attribute", parts.get("attribute"), ProfileParser::attribute);
        Pattern pattern = text(path + ".pattern", parts.get("pattern"), FieldRule::pattern);
        return rule(path, node, new FieldRule(at, attribute, pattern), records);
    }

    private FieldRule rule(String path, Node node, FieldRule rule, @Nullable Place records) {
        boolean data = records instanceof Place.Pointer;
        boolean otherKind = rule.at() != null && records != null && rule.at() instanceof Place.Pointer != data;
        if (otherKind || data && rule.attribute() != null) {
            fault(node, path, "must point into " + (data ? "data, as records does" : "a document, as records does"));
        }
        return rule;
    }

    private static String attribute(String written) {
        if (!Pattern.matches("[A-Za-z][A-Za-z0-9_:.-]{0,59}", written)) {
            throw new IllegalArgumentException("is no name of an attribute");
        }
        return written;
    }

    private @Nullable DateRule dates(Map<String, Node> parts, Map<PostingField, FieldRule> fields) {
        Node node = parts.get("dates");
        String language = text("language", parts.get("language"), ProfileParser::language);
        if (node == null) {
            if (language != null) {
                fault(parts.get("language"), "language", "is that of the months in dates: say their format, too");
            }
            return null;
        }
        Map<String, Node> rule = members("dates", node, Set.of("format", "zone"));
        ZoneId zone = text("dates.zone", rule.get("zone"), ProfileParser::zone);
        if (!rule.containsKey("format")) {
            fault(node, "dates.format", "is missing");
        }
        if (!fields.containsKey(PostingField.PUBLISHED_AT) && !fields.containsKey(PostingField.DEADLINE)) {
            fault(node, "dates", "is how publishedAt and deadline are written: say where one of them stands, too");
        }
        return text(
                "dates.format",
                rule.get("format"),
                format ->
                        DateRule.of(format, language == null ? "en" : language, zone == null ? ZoneOffset.UTC : zone));
    }

    private static String language(String written) {
        if (!DateRule.isLanguage(written)) {
            throw new IllegalArgumentException("must be a language of ISO 639 in two letters, such as tr");
        }
        return written;
    }

    private static ZoneId zone(String written) {
        try {
            return ZoneId.of(written);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be a zone such as Europe/Moscow or +03:00", e);
        }
    }

    private PageRule pages(@Nullable Node node) {
        Map<String, Node> parts = members("pages", node, Set.of("listings", "next", "own"));
        List<Pattern> listings = texts("pages.listings", parts.get("listings"), PageRule::listing);
        boolean onePage =
                parts.get("next") instanceof ScalarNode next && next.getValue().equals("none");
        Place next = onePage ? null : text("pages.next", parts.get("next"), Place::of);
        Place own = text("pages.own", parts.get("own"), Place::of);
        if (own instanceof Place.Pointer) {
            fault(parts.get("own"), "pages.own", "must be a selector");
        }
        return listings.size() > PageRule.MAX_LISTINGS
                ? PageRule.NONE
                : new PageRule(listings, next, onePage, own instanceof Place.Css css ? css : null);
    }

    private Map<String, Node> members(String path, @Nullable Node node, Set<String> known) {
        Map<String, Node> members = new HashMap<>();
        if (node != null && !(node instanceof MappingNode)) {
            fault(node, path, "must be a mapping of " + known.stream().sorted().toList());
        }
        if (!(node instanceof MappingNode mapping)) {
            return members;
        }
        for (NodeTuple member : mapping.getValue()) {
            String key = member.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            String field = path.isEmpty() ? key : path + "." + key;
            if (!known.contains(key)) {
                fault(
                        member.getKeyNode(),
                        field,
                        "is none of " + known.stream().sorted().toList());
            } else if (members.put(key, member.getValueNode()) != null) {
                fault(member.getKeyNode(), field, "stands twice");
            }
        }
        return members;
    }

    /** Null where there is none, and where it cannot be read: then that is noted. */
    private <T> @Nullable T text(String path, @Nullable Node node, Function<String, T> read) {
        if (node == null) {
            return null;
        }
        if (!(node instanceof ScalarNode scalar)) {
            fault(node, path, "must be a text");
            return null;
        }
        try {
            return read.apply(scalar.getValue());
        } catch (IllegalArgumentException e) {
            fault(node, path, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private <T> List<T> texts(String path, @Nullable Node node, Function<String, T> read) {
        List<T> texts = new ArrayList<>();
        if (node instanceof SequenceNode sequence && sequence.getValue().size() <= MAX_SITES) {
            List<Node> items = sequence.getValue();
            for (int i = 0; i < items.size(); i++) {
                T text = text(path + "[" + i + "]", items.get(i), read);
                if (text != null) {
                    texts.add(text);
                }
            }
        } else if (node != null) {
            fault(node, path, "must be a list of at most " + MAX_SITES + " texts");
        }
        return texts;
    }

    private void fault(@Nullable Node node, String field, String detail) {
        int line = node == null ? 1 : YamlText.line(node.getStartMark().getLine());
        if (faults.size() < MAX_FAULTS) {
            faults.add(new ProfileFault(line, cut(field), detail));
        }
    }

    /** Names that are not known are as long as whoever sent them likes. */
    private static String cut(String field) {
        return field.length() > Place.MAX_LENGTH ? field.substring(0, Place.MAX_LENGTH) : field;
    }
}
