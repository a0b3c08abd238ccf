package org.claimwatch.crawler.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostedSizeTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "30 GB | 30000000000",
                "30GB of data | 30000000000",
                "1,2 To | 1200000000000",
                "1.5 TiB | 1649267441664",
                "512Mo | 512000000",
                "1 200 GB | 1200000000000",
                "about 2 Gb in total | 2000000000"
            })
    void sizesAreReadInBytes(String text, long bytes) {
        assertEquals(bytes, PostedSize.read(text));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"150.000 files", "30", "GB", "5 Mbit", "GBC 30 Group", "3 tons"})
    void whatIsNoSizeIsNotRead(String text) {
        assertNull(PostedSize.read(text));
    }
}
