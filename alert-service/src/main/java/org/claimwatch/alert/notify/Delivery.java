package org.claimwatch.alert.notify;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How one try to deliver a notification ended. */
public sealed interface Delivery {
    /**
     * The receiving server has taken responsibility for it.
     *
     * @param status what it answered
     * @param remoteId by which it knows the message, if it says so
     */
    record Delivered(String status, @Nullable String remoteId) implements Delivery {}

    /**
     * It may go better later.
     *
     * @param after how long the other side asks to be left alone; null if it does not say
     */
    record RetryLater(
            Reason reason, String detail, @Nullable Duration after) implements Delivery {
        public RetryLater(Reason reason, String detail) {
            this(reason, detail, null);
        }
    }

    /** It will never go: the server refused this message or this address for good. */
    record Rejected(Reason reason, String detail) implements Delivery {}

    /** Why it was not delivered. The names are labels of the metric {@code claimwatch.deliveries}. */
    enum Reason {
        /** A 4xx reply: RFC 5321, section 4.2.1. */
        REFUSED_FOR_NOW,
        /** A 5xx reply. */
        REFUSED,
        /** The server does not let us in; that is ours to mend, and no word on the receiver. */
        NOT_ADMITTED,
        UNREACHABLE,
        /** To somewhere else, where nobody said that it should go. */
        REDIRECTED,
        /** It lies where this service does not go. */
        TARGET_REFUSED,
        /** The fault is ours: the log has it. */
        FAILED_HERE,
        TIMED_OUT
    }
}
