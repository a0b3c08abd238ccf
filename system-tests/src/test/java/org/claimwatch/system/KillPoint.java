package org.claimwatch.system;

/**
 * A step of alert-service's work in the midst of which a replica is held, so that it can be killed just there: the database
 * makes it wait before a row is written.
 */
enum KillPoint {
    BEFORE_THE_CLAIM("insert", "claim", "true"),
    BEFORE_THE_MATCH("insert", "match", "true"),
    BEFORE_THE_OUTCOME("insert", "outcome", "true"),
    BEFORE_THE_NOTIFICATION("insert", "notification", "true"),
    BEFORE_THE_DELIVERIES("insert", "delivery", "true"),
    BEFORE_THE_POSITION_MOVES("update", "feed_position", "new.sequence > old.sequence"),
    BEFORE_A_TRY("update", "delivery", "new.attempts > old.attempts"),
    /** The mail server has the mail and has said so. */
    BEFORE_THE_RECEIPT("update", "delivery", "new.state = 'DELIVERED'");

    /** Any number that nothing else in the database uses. */
    private static final int LOCK = 4_711;

    private final String event;
    private final String table;
    private final String when;

    KillPoint(String event, String table, String when) {
        this.event = event;
        this.table = table;
        this.when = when;
    }

    boolean isAfterTheMailServersWord() {
        return this == BEFORE_THE_RECEIPT;
    }

    /** Whoever comes here waits from now on; to be run by the session that keeps them waiting. */
    String hold() {
        return """
                select pg_advisory_lock(%1$d);
                create or replace function wait_here() returns trigger language plpgsql as
                    $$ begin perform pg_advisory_xact_lock(%1$d); return new; end $$;
                create trigger held before %2$s on %3$s for each row when (%4$s) execute function wait_here();
                """.formatted(LOCK, event, table, when);
    }

    /** Nobody waits here any more. */
    String letGo() {
        return "select pg_advisory_unlock(%d); drop trigger held on %s;".formatted(LOCK, table);
    }

    /** The names of the replicas that wait here. */
    static String waiting() {
        return "select distinct application_name from pg_stat_activity"
                + " where wait_event_type = 'Lock' and wait_event = 'advisory'";
    }
}
