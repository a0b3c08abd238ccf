package org.claimwatch.http.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.claimwatch.http.keys.KeyFile;
import org.claimwatch.http.keys.Role;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ProblemMappersTest {
    @ConfigProperty(name = "claimwatch.keys.file")
    Path keyFile;

    private String operator;
    private String press;

    @BeforeEach
    void makeKeys() throws IOException {
        if (operator == null) {
            operator = new KeyFile(keyFile).add("angers", Set.of(Role.OPERATOR), null);
            press = new KeyFile(keyFile).add("angers", Set.of(Role.PRESS), null);
        }
    }

    private RequestSpecification asOperator() {
        return given().header("X-API-Key", operator);
    }

    @Test
    void aRequestWithoutAKeyGets401AndIsToldWhatIsNeeded() {
        given().get("/things")
                .then()
                .statusCode(401)
                .contentType(Problem.MEDIA_TYPE)
                .header("WWW-Authenticate", containsString("X-API-Key"))
                .body("status", is(401))
                .body("detail", containsString("X-API-Key"));
    }

    @Test
    void anUnknownKeyGets401() {
        given().header("X-API-Key", "cw_unknown")
                .get("/things")
                .then()
                .statusCode(401)
                .contentType(Problem.MEDIA_TYPE);
    }

    @Test
    void aKeyWithoutTheRoleGets403() {
        given().header("X-API-Key", press).get("/things").then().statusCode(403).contentType(Problem.MEDIA_TYPE);
    }

    @Test
    void anEndpointWithoutARoleIsRefusedToEverybody() {
        asOperator().get("/forgotten").then().statusCode(403);
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({"limit,x", "limit,0", "limit,1001", "limit,99999999999", "at,yesterday", "within,24h", "within,PT0S"})
    void aParameterThatIsWrongIsNamed(String name, String value) {
        asOperator()
                .queryParam(name, value)
                .get("/things")
                .then()
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE)
                .body("errors.field", contains(name));
    }

    @Test
    void aPathParameterThatIsNoUuidIsNamed() {
        asOperator().get("/things/12").then().statusCode(400).body("errors.field", contains("id"));
    }

    @ParameterizedTest(name = "{1} is named")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"\",\"size\":1} | name",
                "{\"name\":\"a\",\"size\":0} | size",
                "{\"name\":\"a\",\"size\":\"x\"} | size",
                "{\"name\":\"a\",\"size\":1,\"aliases\":[\"b\",\"\"]} | aliases[1]",
                "{\"name\":\"a\",\"size\":1,\"parts\":[{\"name\":\"b\"},{\"name\":\"\"}]} | parts[1].name",
                "{\"name\":\"a\",\"size\":1,\"parts\":[{\"name\":[]}]} | parts[0].name",
                "{\"name\":\"a\",\"size\":1,\"since\":\"yesterday\"} | since"
            })
    void aFieldThatIsWrongIsNamedWithItsPath(String body, String field) {
        asOperator()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/things")
                .then()
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE)
                .body("errors.field", hasItem(field));
    }

    @Test
    void aBodyThatIsNotJsonIsRefusedWithThePlaceOfTheError() {
        asOperator()
                .contentType(ContentType.JSON)
                .body("{\"name\":")
                .post("/things")
                .then()
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE)
                .body("detail", containsString("line 1"))
                .body("errors", nullValue());
    }

    @Test
    void aBodyThatIsMissingIsRefused() {
        asOperator()
                .contentType(ContentType.JSON)
                .post("/things")
                .then()
                .statusCode(400)
                .body("errors.field", contains("body"));
    }

    @Test
    void whatIsNotThereGets404WithTheReason() {
        asOperator()
                .get("/things/6f1d9d1c-3a4e-4d7a-9a54-0b6f6c3f2b11")
                .then()
                .statusCode(404)
                .body("detail", containsString("6f1d9d1c"));
    }

    @Test
    void aRowAtFaultIsNamedByItsLineAndAFieldOfNoRowHasNone() {
        asOperator()
                .get("/things/rows")
                .then()
                .statusCode(400)
                .body("errors[0].line", is(12))
                .body("errors[0].field", is("mirror"));
        asOperator().get("/things/12").then().body("errors[0]", not(hasKey("line")));
    }

    @Test
    void anUnforeseenErrorTellsNothingOfItself() {
        asOperator()
                .get("/things/broken")
                .then()
                .statusCode(500)
                .contentType(Problem.MEDIA_TYPE)
                .body(not(containsString("secret")));
    }

    @Test
    void aWrongMediaTypeAndAWrongMethodAreProblemsToo() {
        asOperator().contentType("text/csv").body("a").post("/things").then().statusCode(415);
        asOperator().delete("/things").then().statusCode(405).contentType(Problem.MEDIA_TYPE);
    }
}
