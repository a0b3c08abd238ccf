package org.claimwatch.alert.notify;

/**
 * Where a delivery stands.
 *
 * <pre>
 *            Delivered ┌──► DELIVERED
 *   PENDING ───────────┤
 *      ▲ │    Rejected ├──► REJECTED
 *      └─┘             │
 *   RetryLater         └──► EXPIRED    RetryLater, but past the deadline
 * </pre>
 *
 * REJECTED and EXPIRED are dead letters: a person has to look.
 */
public enum DeliveryState {
    PENDING,
    DELIVERED,
    REJECTED,
    EXPIRED
}
