package org.claimwatch.alert.notify;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.claimwatch.alert.watch.Watch;
import org.jspecify.annotations.Nullable;

/**
 * That an owner is told something. It holds what was known when that was decided, so that every try says the same.
 *
 * @param messageId the RFC 5322 Message-ID of every mail of it, angle brackets included; given once, so that a mail
 *     program can tell a repeat
 * @param threadId the first notification of its thread: its own id if it is that
 * @param inReplyTo the Message-ID of that first one; null if it is that
 * @param place the watch's name
 * @param country the watch's, ISO 3166-1 alpha-2: whom to call, and what time it is there
 * @param claims empty only if it is about no claim
 * @param standing how the watching stands, if that is what is told
 * @param receiver which receiver could not be told, if that is what is told: a channel and an id, no address
 */
public record Notification(
        UUID id,
        String messageId,
        UUID threadId,
        @Nullable String inReplyTo,
        String owner,
        UUID watchId,
        String place,
        String country,
        NotificationReason reason,
        @Nullable String group,
        List<ToldClaim> claims,
        @Nullable Standing standing,
        @Nullable String receiver,
        Instant createdAt) {
    public Notification {
        if (!reason.isTold()) {
            throw new IllegalArgumentException(reason + " is no reason to tell anybody");
        }
        if (reason.isOfClaim() && claims.isEmpty()) {
            throw new IllegalArgumentException(reason + " without a claim");
        }
        if (reason.isOfStanding() != (standing != null)) {
            throw new IllegalArgumentException(reason + " with the standing " + standing);
        }
        claims = List.copyOf(claims);
    }

    /** Whether it goes on with what was told before. */
    public boolean isUpdate() {
        return inReplyTo != null;
    }

    /** @param mailDomain the domain that mail is sent from */
    public static Notification first(
            UUID id,
            String mailDomain,
            Watch watch,
            NotificationReason reason,
            @Nullable String group,
            List<ToldClaim> claims,
            @Nullable String receiver,
            Instant now) {
        return new Notification(
                id,
                messageId(id, mailDomain),
                id,
                null,
                watch.owner(),
                watch.id(),
                watch.name(),
                watch.country(),
                reason,
                group,
                claims,
                null,
                receiver,
                now);
    }

    /**
     * Of how the watching stands.
     *
     * @param watch one of those that it is of
     */
    public static Notification of(
            UUID id, String mailDomain, Watch watch, NotificationReason reason, Standing standing, Instant now) {
        return new Notification(
                id,
                messageId(id, mailDomain),
                id,
                null,
                watch.owner(),
                watch.id(),
                watch.name(),
                watch.country(),
                reason,
                null,
                List.of(),
                standing,
                null,
                now);
    }

    static Notification update(
            UUID id, String mailDomain, Watch watch, Thread thread, List<ToldClaim> claims, Instant now) {
        return new Notification(
                id,
                messageId(id, mailDomain),
                thread.id(),
                thread.messageId(),
                watch.owner(),
                watch.id(),
                watch.name(),
                watch.country(),
                claims.getFirst().reason(),
                thread.group(),
                claims,
                null,
                null,
                now);
    }

    private static String messageId(UUID id, String mailDomain) {
        return "<" + id + "@" + mailDomain + ">";
    }

    /** The thread that it begins or goes on with. */
    public Thread thread() {
        return new Thread(threadId, inReplyTo == null ? messageId : inReplyTo, watchId, group, createdAt);
    }

    /**
     * What was told of one group's claims.
     *
     * @param id of its first notification
     * @param messageId of its first notification
     * @param group null where it is of a site's first read, which several groups' claims may come from
     * @param openedAt when its first notification was made
     */
    public record Thread(
            UUID id,
            String messageId,
            UUID watchId,
            @Nullable String group,
            Instant openedAt) {}
}
