package org.claimwatch.crawler.extract.profile;

import java.io.StringReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A text in YAML as a tree of nodes, of which nothing is made but texts: no tag makes an object, no alias multiplies what is
 * there, and it is short and shallow.
 */
sealed interface YamlText {
    /** The longest profile has a rule for each field and a comment for each rule: a quarter of this. */
    int MAX_CHARS = 16 * 1024;

    /** A mapping in a mapping in a mapping: {@code fields.title.at}. */
    int MAX_DEPTH = 4;

    record Tree(MappingNode root) implements YamlText {}

    record Broken(ProfileFault fault) implements YamlText {}

    static YamlText parse(String yaml) {
        if (yaml.length() > MAX_CHARS) {
            return broken(1, "has more than " + MAX_CHARS + " characters");
        }
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(MAX_CHARS);
        limits.setNestingDepthLimit(MAX_DEPTH);
        try {
            int depth = 0;
            for (Event event : new Yaml(limits).parse(new StringReader(yaml))) {
                depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
                if (event instanceof AliasEvent || depth > MAX_DEPTH) {
                    String detail = depth > MAX_DEPTH ? "is nested too deep" : "has an alias; write it out";
                    return broken(line(event.getStartMark().getLine()), detail);
                }
            }
            Node root = new Yaml(limits).compose(new StringReader(yaml));
            return root instanceof MappingNode mapping
                    ? new Tree(mapping)
                    : broken(1, "is no mapping of names to what they stand for");
        } catch (MarkedYAMLException e) {
            return broken(
                    e.getProblemMark() == null ? 1 : line(e.getProblemMark().getLine()), e.getProblem());
        } catch (YAMLException e) {
            return broken(1, String.valueOf(e.getMessage()));
        }
    }

    /** SnakeYAML counts from 0. */
    static int line(int from0) {
        return from0 + 1;
    }

    private static Broken broken(int line, String detail) {
        return new Broken(new ProfileFault(line, "yaml", detail));
    }
}
