package org.claimwatch.standalone.process;

import java.time.Duration;

/** How long to wait before a unit that died is started again. */
final class Backoff {
    /** A single death is over before anyone notices. */
    static final Duration FIRST = Duration.ofMillis(200);
    /** Something that dies at once, again and again, must not eat the machine, yet be back soon after it is mended. */
    static final Duration LONGEST = Duration.ofSeconds(30);
    /** A unit that lived this long has started well: the next death is a first one. */
    static final Duration LIVED = Duration.ofMinutes(1);

    private Backoff() {}

    /** @param deaths in a row, 1 for the first */
    static Duration before(int deaths) {
        Duration wait = FIRST;
        for (int death = 1; death < deaths && wait.compareTo(LONGEST) < 0; death++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
