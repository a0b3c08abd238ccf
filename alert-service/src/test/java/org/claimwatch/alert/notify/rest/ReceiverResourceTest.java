package org.claimwatch.alert.notify.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.claimwatch.alert.outside.Api;
import org.claimwatch.alert.outside.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ReceiverResourceTest extends ServiceTest {
    private static final Map<String, Object> PRESS =
            Map.of("channel", "MAIL", "address", "press@city.example", "language", "fr");

    @Test
    void aReceiverIsListedAsItWasMade() {
        String id = Api.post(keys.operator(), "/receivers", PRESS).jsonPath().getString("id");

        assertEquals(id, Api.get(keys.press(), "/receivers").getString("[0].id"));
        assertEquals("fr", Api.get(keys.press(), "/receivers").getString("[0].language"));
    }

    @Test
    void anAddressIsToldOnceWhateverIsAsked() {
        Api.post(keys.operator(), "/receivers", PRESS);

        Response again = Api.post(keys.operator(), "/receivers", PRESS);

        assertEquals(409, again.statusCode());
        assertEquals("address", again.jsonPath().getString("errors[0].field"));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            nullValues = "null",
            value = {
                "address, press",
                "address, 'press@city.example, other@city.example'",
                "address, null",
                "language, de",
                "language, null",
                "channel, PIGEON",
                "channel, null",
            })
    void aFieldThatIsNotAsItShouldBeIsNamed(String field, String value) {
        Map<String, Object> body = new HashMap<>(PRESS);
        body.put(field, value);

        Response refused = Api.post(keys.operator(), "/receivers", body);

        assertEquals(400, refused.statusCode());
        assertEquals(field, refused.jsonPath().getString("errors[0].field"));
    }
}
