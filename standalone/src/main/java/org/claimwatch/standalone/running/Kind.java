package org.claimwatch.standalone.running;

import org.claimwatch.standalone.setting.MailServer;

/** What the system is run for. */
public sealed interface Kind {
    /** A Tor network of its own, and mail that stays in a folder: nothing leaves this machine. */
    record Demo() implements Kind {}

    /** The real Tor network, and mail that goes out. */
    record Up(MailServer mail) implements Kind {}
}
