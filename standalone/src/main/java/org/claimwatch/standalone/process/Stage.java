package org.claimwatch.standalone.process;

import java.time.Duration;

/** When a process is ended: the stages go in the order they stand in, each after the one before has ended. */
public enum Stage {
    /** What uses everything below; a Quarkus application lets the requests it has finish. */
    SERVICE("TERM", Duration.ofSeconds(15)),
    MAIL("TERM", Duration.ofSeconds(5)),
    TOR("TERM", Duration.ofSeconds(10)),
    ELASTICSEARCH("TERM", Duration.ofSeconds(20)),
    /** INT is PostgreSQL's fast shutdown; TERM would wait for clients, which a killed launcher leaves behind. */
    POSTGRESQL("INT", Duration.ofSeconds(30));

    private final String signal;
    private final Duration grace;

    Stage(String signal, Duration grace) {
        this.signal = signal;
        this.grace = grace;
    }

    /** What asks a process of this stage to end. */
    String signal() {
        return signal;
    }

    /** How long it may take to do so before it is killed. */
    Duration grace() {
        return grace;
    }
}
