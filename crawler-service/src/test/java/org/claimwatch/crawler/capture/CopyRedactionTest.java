package org.claimwatch.crawler.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopyRedactionTest {
    private static final Set<String> SAID =
            Set.of("Jane Example & Sons", "The household of Jane Example, rue Neuve 5.", "/post/jane-example");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        whole         | <div><h2>Jane Example &amp; Sons</h2></div><div><h2>Acme Rohrbau</h2></div>
        in pieces     | <div><h2><b>Jane</b> <i>Example</i> &amp; Sons</h2></div><div><h2>Acme Rohrbau</h2></div>
        letters       | <div><h2>JANE  example&nbsp;&amp; sons</h2></div><div><h2>Acme Rohrbau</h2></div>
        in a sentence | <p>New: Jane Example &amp; Sons (part 2)</p><h2>Acme Rohrbau</h2>
        description   | <p>The household of <b>Jane Example</b>, rue Neuve 5.</p><h2>Acme Rohrbau</h2>
        link          | <a href="http://m.example/post/jane-example/">open</a><h2>Acme Rohrbau</h2>
        attribute     | <div id="jane-example-sons">x</div><h2>Acme Rohrbau</h2>
        """)
    void whatThePostingSaysGoesAndTheOthersStay(String label, String html) {
        Optional<SanitisedCopy> kept =
                new CopyRedaction(SAID).of(new SanitisedCopy("<html><body>" + html + "</body></html>", false));

        String text = kept.orElseThrow().text();
        assertFalse(
                text.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", "").contains("janeexample"), text);
        assertFalse(text.contains("rue Neuve"), text);
        assertTrue(text.contains("Acme Rohrbau"), text);
    }

    @Test
    void ofDataNothingIsKeptBecauseNothingTellsItsRecordsApart() {
        SanitisedCopy copy = new SanitisedCopy("[{\"name\":\"Jane Example\"},{\"name\":\"Acme Rohrbau\"}]", false);

        assertEquals(Optional.empty(), new CopyRedaction(SAID).of(copy));
    }

    @Test
    void whereNothingIsToGoTheCopyStaysAsItIs() {
        SanitisedCopy copy = new SanitisedCopy("<html><body><h2>Acme Rohrbau</h2></body></html>", true);

        assertEquals(Optional.of(copy), new CopyRedaction(Set.of()).of(copy));
    }
}
