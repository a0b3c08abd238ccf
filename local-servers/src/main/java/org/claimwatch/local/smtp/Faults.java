package org.claimwatch.local.smtp;

/** The faults that a test has ordered and no message has met yet. */
final class Faults {
    private int refusals;
    private int refusalCode;
    private boolean drop;

    synchronized void refuseNext(int times, int code) {
        refusals = times;
        refusalCode = code;
    }

    synchronized void dropNext() {
        drop = true;
    }

    /** @return the code to refuse a message with, or 0 to take it */
    synchronized int takeRefusal() {
        if (refusals == 0) {
            return 0;
        }
        refusals--;
        return refusalCode;
    }

    synchronized boolean takeDrop() {
        boolean taken = drop;
        drop = false;
        return taken;
    }
}
