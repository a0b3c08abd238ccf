package org.claimwatch.alert.outside;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** The service's REST API, as a caller with a key uses it. */
public final class Api {
    private Api() {}

    public static RequestSpecification as(String key) {
        return given().header("X-API-Key", key);
    }

    public static Response post(String key, String path, Object body) {
        return as(key).contentType(ContentType.JSON).body(body).post(path);
    }

    public static JsonPath get(String key, String path) {
        return as(key).get(path).then().statusCode(200).extract().jsonPath();
    }

    /** A new watch of a French municipality; answers with all that the service answers. */
    public static JsonPath watch(String key, String name) {
        return post(key, "/watches", Map.of("name", name, "country", "FR", "kind", "municipality"))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    public static JsonPath watch(String key, String name, String domain) {
        return post(
                        key,
                        "/watches",
                        Map.of("name", name, "country", "FR", "kind", "municipality", "domains", List.of(domain)))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    public static JsonPath receiver(String key, String address, String language) {
        return post(key, "/receivers", Map.of("channel", "MAIL", "address", address, "language", language))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }
}
