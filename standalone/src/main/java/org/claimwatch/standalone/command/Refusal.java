package org.claimwatch.standalone.command;

/** That a command cannot be carried out, and nothing was touched; the message tells the user why and what to do. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }
}
