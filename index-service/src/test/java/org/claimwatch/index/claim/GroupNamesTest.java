package org.claimwatch.index.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupNamesTest {
    private final GroupNames names =
            new GroupNames(Stream.of("# groups", "", "Paper Lantern | PaperLantern 2.0 | Lampion"));

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Paper Lantern, paperlantern",
        "PAPER-LANTERN, paperlantern",
        "lampion, paperlantern",
        "paper_lantern 2.0, paperlantern",
        "Grey Heron, greyheron",
        "Серая цапля, сераяцапля",
        "$$$, $$$"
    })
    void everyNameOfAGroupHasOneKey(String name, String key) {
        assertEquals(key, names.key(name));
    }

    @Test
    void theOtherNamesAreThoseThatAreWrittenOtherwise() {
        assertEquals(List.of("PaperLantern 2.0", "Lampion"), names.others("paper lantern"));
        assertEquals(List.of(), names.others("Grey Heron"));
    }

    @Test
    void theListOfThisReleaseIsRead() {
        GroupNames known = GroupNames.known();

        assertEquals(known.key("ALPHV"), known.key("BlackCat"));
        assertFalse(known.key("ALPHV").equals(known.key("LockBit")));
    }
}
