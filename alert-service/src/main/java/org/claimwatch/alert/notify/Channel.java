package org.claimwatch.alert.notify;

/** A way to reach a receiver; each has a package of its own below this one. */
public enum Channel {
    MAIL,
    WEBHOOK
}
