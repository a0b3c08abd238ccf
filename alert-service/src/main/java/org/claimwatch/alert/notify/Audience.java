package org.claimwatch.alert.notify;

/** For whom a message is written. */
public enum Audience {
    /** Who speaks to the public: plain words, what is not known, what can be said; nothing that helps the group. */
    PRESS,
    /** Who looks into it: ids, times, evidence, and where it stands. */
    CERT
}
