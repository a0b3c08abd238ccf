package org.claimwatch.alert.notify.smtp;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.MailResult;
import io.vertx.ext.mail.SMTPException;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.mail.MailClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import org.claimwatch.alert.notify.Channel;
import org.claimwatch.alert.notify.Courier;
import org.claimwatch.alert.notify.Delivery;
import org.claimwatch.alert.notify.Delivery.Reason;
import org.claimwatch.alert.notify.Dispatch;
import org.claimwatch.alert.notify.Letter;
import org.claimwatch.alert.notify.Notification;
import org.claimwatch.alert.wording.Quoted;
import org.claimwatch.alert.wording.qute.Layout;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends a notification as a mail in plain text and HTML, through the one mail server of this service. It uses the client below
 * Quarkus' mailer, which writes an empty {@code Cc} header where there is no one to copy (RFC 5322, section 3.6.3, wants
 * an address in it).
 */
@ApplicationScoped
public class MailCourier implements Courier {
    /** Authentication needed, mechanism too weak, credentials invalid, encryption needed: RFC 4954, section 6. */
    private static final Set<Integer> NOT_ADMITTED = Set.of(530, 534, 535, 538);

    private static final int FIRST_PERMANENT = 500;
    /** The client tells of success by no more than this: RFC 5321, section 4.2.2. */
    private static final String ACCEPTED = "250";

    private final Layout text = Layout.text(Letter.class, "letter");
    private final Layout html = Layout.html(Letter.class, "letter");
    private final Vertx vertx;
    private final MailClient client;
    private final String from;
    private final Duration timeout;

    MailCourier(
            Vertx vertx,
            MailClient client,
            @ConfigProperty(name = "quarkus.mailer.from") String from,
            @ConfigProperty(name = "claimwatch.delivery.timeout") Duration timeout) {
        this.vertx = vertx;
        this.client = client;
        this.from = from;
        this.timeout = timeout;
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    /** Makes one try. It ends within the timeout, but a mail that was timed out may yet arrive. */
    @Override
    public Delivery deliver(Dispatch dispatch, Letter letter) {
        MailMessage mail = new MailMessage(from, dispatch.receiver().address(), letter.subject(), text.of(letter));
        mail.setHtml(html.of(letter));
        mail.setHeaders(headers(dispatch.notification()));
        return sent(mail)
                .ifNoItem()
                .after(timeout)
                .fail()
                .<Delivery>map(sent -> new Delivery.Delivered(ACCEPTED, null))
                .onFailure()
                .recoverWithItem(MailCourier::delivery)
                .await()
                .indefinitely();
    }

    /** From an event loop, where the client's connections live. */
    private Uni<MailResult> sent(MailMessage mail) {
        return Uni.createFrom().emitter(sent -> vertx.getOrCreateContext()
                .runOnContext(() -> client.sendMail(mail).subscribe().with(sent::complete, sent::fail)));
    }

    private static MultiMap headers(Notification notification) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .add("Message-ID", notification.messageId())
                // RFC 3834, section 5: an automatic answer to this mail would go to nobody
                .add("Auto-Submitted", "auto-generated");
        if (notification.inReplyTo() != null) {
            // RFC 5322, section 3.6.4: every update answers the first, so that one that is missing parts nothing
            headers.add("In-Reply-To", notification.inReplyTo()).add("References", notification.inReplyTo());
        }
        return headers;
    }

    private static Delivery delivery(Throwable failure) {
        return switch (failure) {
            case SMTPException reply -> refused(reply.getReplyCode(), Quoted.line(reply.getReplyMessage()));
            case TimeoutException timedOut -> new Delivery.RetryLater(Reason.TIMED_OUT, "no answer in time");
            default -> new Delivery.RetryLater(Reason.UNREACHABLE, Quoted.line(failure.toString()));
        };
    }

    private static Delivery refused(int code, String reply) {
        if (NOT_ADMITTED.contains(code)) {
            return new Delivery.RetryLater(Reason.NOT_ADMITTED, reply);
        }
        return code < FIRST_PERMANENT
                ? new Delivery.RetryLater(Reason.REFUSED_FOR_NOW, reply)
                : new Delivery.Rejected(Reason.REFUSED, reply);
    }
}
