package org.claimwatch.alert.report;

import java.util.List;
import org.claimwatch.alert.wording.Language;

/**
 * A report as it is read: the answer first, then what it rests on. Templates lay it out, on one A4 page.
 *
 * @param statement the answer in a few sentences that can be read aloud
 * @param limits what no report can say
 * @param footer who may read it
 */
public record Sheet(
        Language language, String heading, String statement, List<Section> sections, String limits, String footer) {
    /** @param lines none is empty */
    public record Section(String heading, List<String> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }
}
