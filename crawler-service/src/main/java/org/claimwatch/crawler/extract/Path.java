package org.claimwatch.crawler.extract;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where on a page something stands: the tags from the document down, those of mere formatting left out. Equal paths are
 * one object, so that things that stand alike are found without comparing texts.
 */
final class Path {
    /** How closely two places have to agree for them to be the same slot of their entries. */
    enum Likeness {
        /** Tags and classes. */
        CLASSES,
        /** Tags; cells by their column. */
        TAGS,
        /** Tags without the ones that come and go: links and spans. */
        LOOSE
    }

    private final @Nullable Path parent;
    private final String tag;
    private final String classes;
    private final int depth;
    private final Map<String, Path> steps = new HashMap<>(4);
    private final Map<String, Path> bare;
    private final Map<Integer, String> slots = new HashMap<>(4);
    private final Path outline;

    /** The place of a document. */
    Path() {
        this.parent = null;
        this.tag = "";
        this.classes = "";
        this.depth = 0;
        this.bare = new HashMap<>();
        this.outline = this;
    }

    private Path(Path parent, String tag, String classes, @Nullable Path outline) {
        this.parent = parent;
        this.tag = tag;
        this.classes = classes;
        this.depth = parent.depth + 1;
        this.bare = outline == null ? new HashMap<>(4) : Map.of();
        this.outline = outline == null ? this : outline;
    }

    /** @param column of a cell, else negative */
    Path step(String name, int column, String classNames) {
        String tagged = column < 0 ? name : name + column;
        return steps.computeIfAbsent(
                tagged + classNames,
                key -> new Path(
                        this,
                        tagged,
                        classNames,
                        outline.bare.computeIfAbsent(name, n -> new Path(outline, n, "", null))));
    }

    /** The same place without classes and columns: what the entries of one list share, whatever is done to single ones. */
    Path outline() {
        return outline;
    }

    String classes() {
        return classes;
    }

    int depth() {
        return depth;
    }

    /** The column of the nearest table's cell that it stands in, below a depth; or null. */
    @Nullable
    String column(int below) {
        String column = null;
        for (Path at = this; at != null && at.depth > below; at = at.parent) {
            if (at.tag.length() > 2 && at.tag.startsWith("td")) {
                column = at.tag;
            }
        }
        return column;
    }

    /** Where it stands within an entry that is so many tags deep. */
    String slot(int below, Likeness likeness) {
        return slots.computeIfAbsent(below * 4 + likeness.ordinal(), key -> render(below, likeness));
    }

    private String render(int below, Likeness likeness) {
        StringBuilder slot = new StringBuilder();
        for (Path at = this; at != null && at.depth > below; at = at.parent) {
            boolean passes = likeness == Likeness.LOOSE && (at.tag.equals("a") || at.tag.equals("span"));
            if (!passes) {
                slot.append('<').append(at.tag);
                slot.append(likeness == Likeness.CLASSES ? at.classes : "");
            }
        }
        return slot.toString();
    }
}
