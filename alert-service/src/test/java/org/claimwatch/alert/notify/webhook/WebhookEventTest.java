package org.claimwatch.alert.notify.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.claimwatch.alert.claim.Claims;
import org.claimwatch.alert.match.Tier;
import org.claimwatch.alert.notify.Audience;
import org.claimwatch.alert.notify.Channel;
import org.claimwatch.alert.notify.Dispatch;
import org.claimwatch.alert.notify.HostileTitles;
import org.claimwatch.alert.notify.Letter;
import org.claimwatch.alert.notify.Notification;
import org.claimwatch.alert.notify.NotificationReason;
import org.claimwatch.alert.notify.Notifications;
import org.claimwatch.alert.notify.Receivers;
import org.claimwatch.alert.wording.Language;
import org.claimwatch.alert.wording.qute.Layout;
import org.junit.jupiter.api.Test;

class WebhookEventTest {
    private static final Layout TEXT = Layout.text(Letter.class, "letter");
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private static String posted(String title, Audience audience) throws JsonProcessingException {
        Notification notification = Notifications.of(Claims.titled(title), NotificationReason.NEW_CLAIM);
        Dispatch dispatch = new Dispatch(
                UUID.randomUUID(),
                1,
                Notifications.NOW,
                notification,
                Receivers.of(
                        Channel.WEBHOOK, "https://hook.example/claims", audience, Set.of(), Tier.LIKELY, "sealed"));
        Letter letter = Letter.of(notification, audience, Language.FR, null);
        return JSON.writeValueAsString(WebhookEvent.of(dispatch, letter, TEXT.of(letter)));
    }

    @Provide
    Arbitrary<String> hostile() {
        return HostileTitles.any();
    }

    @Property(tries = 200)
    void aHostileTitleIsInertInEveryPartOfAPost(@ForAll("hostile") String title) throws JsonProcessingException {
        for (Audience audience : Audience.values()) {
            JsonNode data = JSON.readTree(posted(title, audience)).get("data");
            String all = data.get("title").asText()
                    + data.get("text").asText()
                    + data.at("/claims/0/title").asText()
                    + data.at("/claims/0/evidence").toString();

            for (String live : HostileTitles.LIVE) {
                assertFalse(all.contains(live), all);
            }
            assertEquals(1, data.get("title").asText().lines().count());
            assertTrue(data.get("text").asText().lines().noneMatch(line -> line.startsWith("Bcc")), all);
        }
    }

    @Test
    void aTitleThatASpreadsheetWouldReckonIsText() throws JsonProcessingException {
        JsonNode data =
                JSON.readTree(posted("=1+1 Ville d’Angers", Audience.CERT)).get("data");

        assertEquals("'=1+1 Ville d’Angers", data.at("/claims/0/title").asText());
    }
}
