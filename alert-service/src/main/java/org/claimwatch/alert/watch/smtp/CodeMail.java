package org.claimwatch.alert.watch.smtp;

import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.ext.mail.MailMessage;
import io.vertx.mutiny.ext.mail.MailClient;
import jakarta.enterprise.context.ApplicationScoped;
import org.claimwatch.alert.watch.Watch;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends the code that proves that an owner reads mail to a domain of the authority. */
@ApplicationScoped
public class CodeMail {
    private final MailClient client;
    private final String from;

    CodeMail(MailClient client, @ConfigProperty(name = "quarkus.mailer.from") String from) {
        this.client = client;
        this.from = from;
    }

    /** Fails if the mail server does not take it. */
    public Uni<Void> send(String address, Watch watch, String code) {
        MailMessage mail = new MailMessage(
                from, address, "Claimwatch: a code for watching " + watch.name(), """
                Somebody asks to be told when a ransomware group's claim names %s, and gives this domain as its own.

                If that is right, give them this code: %s

                If you do not know of it, do nothing: without the code nothing is watched.
                """.formatted(watch.name(), code));
        // RFC 3834, section 5: an automatic answer would go to nobody
        mail.setHeaders(MultiMap.caseInsensitiveMultiMap().add("Auto-Submitted", "auto-generated"));
        return client.sendMail(mail).replaceWithVoid();
    }
}
