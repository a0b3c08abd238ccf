package org.claimwatch.alert.notify.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.vertx.ext.mail.MailConfig;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.mail.MailClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.claimwatch.alert.notify.Audience;
import org.claimwatch.alert.notify.Delivery;
import org.claimwatch.alert.notify.Delivery.Reason;
import org.claimwatch.alert.notify.Delivery.RetryLater;
import org.claimwatch.alert.notify.Dispatch;
import org.claimwatch.alert.notify.Letter;
import org.claimwatch.alert.notify.Notification;
import org.claimwatch.alert.notify.Notifications;
import org.claimwatch.alert.notify.Receivers;
import org.claimwatch.alert.wording.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Mail servers that do not answer at all; those that do are in DeliveringTest. */
class MailCourierTest {
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() {
        vertx.closeAndAwait();
    }

    private Delivery send(int port) {
        MailConfig config = new MailConfig().setHostname("127.0.0.1").setPort(port);
        MailCourier courier = new MailCourier(
                vertx, MailClient.create(vertx, config), "alerts@claimwatch.example", Duration.ofSeconds(2));
        Notification notification = Notifications.titled("Ville d’Angers");
        Dispatch dispatch = new Dispatch(
                Notifications.ID, 1, Notifications.NOW, notification, Receivers.mail("press@city.example"));
        return courier.deliver(dispatch, Letter.of(notification, Audience.PRESS, Language.EN, null));
    }

    private static ServerSocket silentServer() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @Test
    void aServerThatIsNotThereIsTriedAgainLater() throws IOException {
        int port;
        try (ServerSocket closedAtOnce = silentServer()) {
            port = closedAtOnce.getLocalPort();
        }

        assertEquals(
                Reason.UNREACHABLE,
                assertInstanceOf(RetryLater.class, send(port)).reason());
    }

    @Test
    void aServerThatSaysNothingIsTriedAgainLater() throws IOException {
        try (ServerSocket silent = silentServer()) {
            assertEquals(
                    Reason.TIMED_OUT,
                    assertInstanceOf(RetryLater.class, send(silent.getLocalPort()))
                            .reason());
        }
    }
}
