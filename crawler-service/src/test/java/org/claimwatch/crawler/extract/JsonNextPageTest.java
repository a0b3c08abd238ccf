package org.claimwatch.crawler.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonNextPageTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "none",
            value = {
                "{\"next\":\"/api?cursor=b\"} | http://a.example/api?cursor=b",
                "{\"next\":null} | none",
                "{\"next\":\"/api?q=x&page=2\"} | none",
                "{\"links\":{\"next\":\"http://a.example/api/3\"}} | http://a.example/api/3",
                "{\"page\":2,\"pages\":4} | http://a.example/api?q=x&page=3",
                "{\"meta\":{\"current_page\":4,\"last_page\":4}} | none",
                "{\"offset\":20,\"total\":45} | http://a.example/api?q=x&page=2&offset=30",
                "{\"offset\":40,\"total\":45} | none",
                "{\"next_page\":3} | http://a.example/api?q=x&page=3",
                "{\"next_page\":null,\"has_more\":true} | none",
                "{\"nextOffset\":30} | http://a.example/api?q=x&page=2&offset=30",
                "{\"paging\":{\"next_cursor\":\"aGk=\"}} | http://a.example/api?q=x&page=2&cursor=aGk%3D",
                "{\"next_cursor\":\"\"} | none",
                "{\"next_cursor\":\"a&b=c\"} | none",
                "{\"skip\":20,\"total\":45} | http://a.example/api?q=x&page=2&skip=30",
                "{\"page\":2,\"per_page\":10,\"total\":45} | http://a.example/api?q=x&page=3",
                "{\"page\":2,\"per_page\":10,\"total\":20} | none",
                "{\"has_more\":true} | http://a.example/api?q=x&page=3",
                "{\"meta\":{\"hasNext\":false}} | none",
                "{} | none"
            })
    void theListingGoesOnWhereTheAnswerSays(String json, URI next) throws JsonProcessingException {
        URI url = URI.create("http://a.example/api?q=x&page=2");

        assertEquals(next, JsonNextPage.of(new ObjectMapper().readTree(json), url, 10));
    }

    @Test
    void anOffsetOfTheRequestCountsWhereTheAnswerHasNone() throws JsonProcessingException {
        URI url = URI.create("http://a.example/api?offset=20&limit=10");

        URI next = JsonNextPage.of(new ObjectMapper().readTree("{\"total\":45}"), url, 10);

        assertEquals(URI.create("http://a.example/api?offset=30&limit=10"), next);
    }
}
