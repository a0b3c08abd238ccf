package org.claimwatch.index.search.rest;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimwatch.index.server.Contracts;
import org.claimwatch.index.server.FeedServer;
import org.claimwatch.index.server.Index;
import org.claimwatch.index.server.Servers;
import org.claimwatch.index.server.Servers.Keys;
import org.junit.jupiter.api.Test;

/** The calls of docs/for-analysts.md, as they stand there. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class AnalystsPageTest {
    private static final Pattern CALL = Pattern.compile("^ask (/\\S+)(.*)$", Pattern.MULTILINE);
    private static final Pattern PARAMETER = Pattern.compile("--data-urlencode \"(\\w+)=((?:[^\"\\\\]|\\\\\")*)\"");

    @Inject
    Index index;

    FeedServer feed;
    Keys keys;

    @Test
    void eachCallOfTheDocumentationIsAnswered() throws IOException {
        feed.restart();
        feed.publish(1, Contracts.example("claim.appeared"));
        index.awaitAllOf(feed);

        List<String> answers = CALL.matcher(Files.readString(Path.of("../docs/for-analysts.md")))
                .results()
                .map(call -> call.group(1) + call.group(2) + " " + status(call.group(1), call.group(2)))
                .toList();

        assertEquals(10, answers.size());
        assertEquals(
                List.of(),
                answers.stream().filter(answer -> !answer.endsWith(" 200")).toList());
    }

    private int status(String path, String parameters) {
        RequestSpecification request = given().header("X-API-Key", keys.analyst());
        Matcher parameter = PARAMETER.matcher(parameters);
        while (parameter.find()) {
            request.queryParam(parameter.group(1), parameter.group(2).replace("\\\"", "\""));
        }
        return request.get(path).statusCode();
    }
}
