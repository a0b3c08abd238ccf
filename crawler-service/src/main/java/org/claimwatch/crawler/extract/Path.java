package org.claimwatch.crawler.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where on a page something stands: the tags from the document down, those of mere formatting left out. Equal paths are
 * one object, and equal slots one number, so that things that stand alike are found without comparing texts.
 */
final class Path {
    /** How closely two places have to agree for them to be the same slot of their entries, from the closest on. */
    enum Likeness {
        /** Tags and classes. */
        CLASSES,
        /** Tags; cells by their column. */
        TAGS,
        /** Tags without the ones that come and go: links and spans. */
        LOOSE
    }

    private static final Likeness[] LIKENESSES = Likeness.values();

    /** Entries are hardly ever higher than this: only so many slots of a path are kept, the others are counted again. */
    private static final int KEPT_BELOW = 32;

    private final @Nullable Path parent;
    private final String tag;
    private final String classes;
    private final int depth;
    private final Map<Step, Path> steps = new HashMap<>(4);
    private @Nullable Path lastStep;
    private final Map<String, Path> bare;
    private final Path outline;
    private final Map<Long, Integer> numbers;
    private final Map<String, Integer> names;
    private int[] slots = {};

    private record Step(String tag, String classes) {}

    /** The place of a document. */
    Path() {
        this.parent = null;
        this.tag = "";
        this.classes = "";
        this.depth = 0;
        this.bare = new HashMap<>();
        this.outline = this;
        this.numbers = new HashMap<>();
        this.names = new HashMap<>();
    }

    private Path(Path parent, String tag, String classes, @Nullable Path outline) {
        this.parent = parent;
        this.tag = tag;
        this.classes = classes;
        this.depth = parent.depth + 1;
        this.bare = outline == null ? new HashMap<>(4) : Map.of();
        this.outline = outline == null ? this : outline;
        this.numbers = parent.numbers;
        this.names = parent.names;
    }

    /** @param column of a cell, else negative */
    Path step(String name, int column, String classNames) {
        Path last = lastStep;
        if (column < 0 && last != null && last.tag.equals(name) && last.classes.equals(classNames)) {
            return last; // of a list one is as the other
        }
        Step step = new Step(column < 0 ? name : name + column, classNames);
        Path next = steps.get(step);
        if (next == null) {
            Path bareStep = outline.bare.computeIfAbsent(name, n -> new Path(outline, n, "", null));
            next = new Path(this, step.tag, classNames, bareStep);
            steps.put(step, next);
        }
        lastStep = next;
        return next;
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

    /** A number for where it stands within an entry that is so many tags deep: the same for all that stand alike. */
    int slot(int below, Likeness likeness) {
        if (depth <= below || parent == null) {
            return 0;
        }
        int height = depth - below;
        if (height > KEPT_BELOW) {
            return counted(below, likeness);
        }
        int kept = (height - 1) * LIKENESSES.length + likeness.ordinal();
        if (kept >= slots.length) {
            slots = Arrays.copyOf(slots, height * LIKENESSES.length);
        }
        if (slots[kept] == 0) {
            slots[kept] = counted(below, likeness) + 1;
        }
        return slots[kept] - 1;
    }

    private int counted(int below, Likeness likeness) {
        int outer = parent == null ? 0 : parent.slot(below, likeness);
        if (likeness == Likeness.LOOSE && (tag.equals("a") || tag.equals("span"))) {
            return outer;
        }
        String named = likeness == Likeness.CLASSES ? tag + classes : tag;
        Integer name = names.computeIfAbsent(named, n -> names.size());
        return numbers.computeIfAbsent((long) outer << 32 | name, key -> numbers.size() + 1);
    }

    /** The tags of the last steps, the last one first, as they are at a likeness; for a place that is so many tags deep. */
    String lastSteps(int count, int below, Likeness likeness) {
        StringBuilder steps = new StringBuilder();
        int left = count;
        for (Path at = this; at != null && at.depth > below && left > 0; at = at.parent) {
            boolean passes = likeness == Likeness.LOOSE && (at.tag.equals("a") || at.tag.equals("span"));
            if (!passes) {
                steps.append('<').append(at.tag);
                left--;
            }
        }
        return steps.toString();
    }
}
