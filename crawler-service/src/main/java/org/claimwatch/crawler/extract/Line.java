package org.claimwatch.crawler.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of text that a reader sees as one, with where it stands.
 *
 * @param field what a label in front of the text ("Size: 30 GB") calls it, or null
 * @param path the tags from the document down to it, those of mere formatting left out; cells carry their column
 * @param heading whether it stands in h1 to h6
 * @param bold whether it is set off by formatting
 * @param evidence whether it is something that claims have and menus do not
 * @param href where a link around it leads, as written, or null
 */
record Line(
        String text,
        TextKind kind,
        @Nullable FieldName field,
        List<String> path,
        boolean heading,
        boolean bold,
        boolean evidence,
        @Nullable String href,
        boolean navigation) {

    /** Whether another line stands and looks as this one does. */
    boolean isLike(Line other) {
        return path.equals(other.path)
                && kind == other.kind
                && field == other.field
                && heading == other.heading
                && bold == other.bold
                && (href == null) == (other.href == null);
    }

    /** Where it stands in a record that is so many tags deep. */
    String slot(int recordDepth) {
        return String.join(">", path.subList(Math.min(recordDepth, path.size()), path.size()));
    }

    /** The column of a table's cell that it stands in, or null. */
    @Nullable
    String column(int recordDepth) {
        for (String tag : path.subList(Math.min(recordDepth, path.size()), path.size())) {
            if (tag.startsWith("td")) {
                return tag;
            }
        }
        return null;
    }
}
