package org.claimwatch.local.elasticsearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.claimwatch.local.process.Machine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalElasticsearchTest {
    private static final String INDEX = """
            {"settings": {"number_of_replicas": 0, "analysis": {
               "filter": {"articles": {"type": "elision", "articles": ["l", "d"], "articles_case": true},
                          "french": {"type": "elision"},
                          "greek": {"type": "lowercase", "language": "greek"}},
               "analyzer": {"folded": {"tokenizer": "standard", "filter": ["lowercase", "asciifolding", "articles"]},
                            "default_articles": {"tokenizer": "standard", "filter": ["lowercase", "french"]},
                            "cased": {"tokenizer": "standard", "filter": ["articles"]},
                            "small": {"tokenizer": "standard", "char_filter": ["yo"], "filter": ["greek"]},
                            "glued": {"tokenizer": "trigrams"}},
               "char_filter": {"yo": {"type": "mapping", "mappings": ["ё=>е"]}},
               "tokenizer": {"trigrams": {"type": "ngram", "min_gram": 3, "max_gram": 3,
                                          "token_chars": ["letter", "digit"]}},
               "normalizer": {"folded": {"type": "custom", "filter": ["lowercase", "asciifolding"]}}}},
             "mappings": {"properties": {"name": {"type": "text", "analyzer": "folded",
               "fields": {"exact": {"type": "keyword", "normalizer": "folded"}}}}}}""";

    @TempDir
    static Path folder;

    private static final int PORT = Machine.freePort();
    private static LocalElasticsearch node;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        node = LocalElasticsearch.start(folder.resolve("data"), folder.resolve("node.log"), PORT);
        call("PUT", "/places", INDEX);
        call("PUT", "/places/_doc/1?refresh=true", "{\"name\": \"la ville d'Orléans\"}");
        call("PUT", "/places/_doc/2?refresh=true", "{\"name\": \"la ville d’Orléans\"}");
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void aPlaceIsFoundBehindAnArticleWithEitherApostrophe() throws IOException, InterruptedException {
        String found = call("GET", "/places/_count?q=name:orleans", "");

        assertTrue(found.startsWith("{\"count\":2,"), found);
    }

    @Test
    void anExactValueIsFoundInAnyCaseWithEitherApostrophe() throws IOException, InterruptedException {
        String found =
                call("POST", "/places/_count", "{\"query\": {\"term\": {\"name.exact\": \"LA VILLE D'ORLÉANS\"}}}");

        assertTrue(found.startsWith("{\"count\":2,"), found);
    }

    @Test
    void elisionWithoutArticlesTakesTheFrenchOnes() throws IOException, InterruptedException {
        String tokens =
                call("POST", "/places/_analyze", "{\"analyzer\": \"default_articles\", \"text\": \"jusqu'Angers\"}");

        assertTrue(tokens.contains("\"token\":\"angers\""), tokens);
    }

    @Test
    void articlesCaseMeansThatCaseDoesNotMatter() throws IOException, InterruptedException {
        String tokens = call("POST", "/places/_analyze", "{\"analyzer\": \"cased\", \"text\": \"L'Angers\"}");

        assertTrue(tokens.contains("\"token\":\"Angers\""), tokens);
    }

    @Test
    void greekLowercaseKnowsAccentsAndTheFinalSigma() throws IOException, InterruptedException {
        String tokens = call("POST", "/places/_analyze", "{\"analyzer\": \"small\", \"text\": \"ΔΉΜΟΣ звёзд ANGERS\"}");

        assertTrue(tokens.contains("\"token\":\"δημοσ\""), tokens);
        assertTrue(tokens.contains("\"token\":\"звезд\""), tokens);
        assertTrue(tokens.contains("\"token\":\"angers\""), tokens);
    }

    @Test
    void gramsFollowOneAnotherSoThatAPhraseOfThemIsASubstring() throws IOException, InterruptedException {
        String tokens = call("POST", "/places/_analyze", "{\"analyzer\": \"glued\", \"text\": \"thaon.fr\"}");

        assertTrue(tokens.matches(".*\"tha\"[^}]*\"position\":0.*\"hao\"[^}]*\"position\":1.*"), tokens);
        assertFalse(tokens.contains("on."), tokens);
    }

    @Test
    void aSettingThatOnlyTheFullDistributionKnowsIsRefused() throws IOException, InterruptedException {
        HttpResponse<String> refused = exchange("PUT", "/other", """
                {"settings": {"analysis": {"filter": {"both": {"type": "asciifolding", "preserve_original": true}}}}}""");

        assertEquals(400, refused.statusCode());
        assertTrue(refused.body().contains("lacks the setting [preserve_original]"), refused.body());
    }

    @Test
    void whatItWasGivenSurvivesARestart() throws IOException, InterruptedException {
        node.close();
        node = LocalElasticsearch.start(folder.resolve("data"), folder.resolve("node.log"), PORT);

        String found = call("GET", "/places/_count?q=name:orleans", "");

        assertTrue(found.startsWith("{\"count\":2,"), found);
    }

    private static String call(String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> response = exchange(method, path, body);
        assertEquals(2, response.statusCode() / 100, response.body());
        return response.body();
    }

    private static HttpResponse<String> exchange(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(node.uri() + path))
                .method(method, BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
