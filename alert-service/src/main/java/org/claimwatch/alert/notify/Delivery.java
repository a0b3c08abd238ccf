package org.claimwatch.alert.notify;

/** How one try to deliver a notification ended. */
public sealed interface Delivery {
    /** The receiving server has taken responsibility for it. */
    record Delivered() implements Delivery {}

    /** It may go better later. */
    record RetryLater(Reason reason, String detail) implements Delivery {}

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
        TIMED_OUT
    }
}
