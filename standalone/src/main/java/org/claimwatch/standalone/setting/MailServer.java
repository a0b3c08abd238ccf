package org.claimwatch.standalone.setting;

/**
 * Where mail is handed in.
 *
 * @param username empty for no log-in
 * @param from the address that alerts come from
 */
public record MailServer(String host, int port, Security security, String username, String password, String from) {
    public enum Security {
        /** In the clear: for a server on this machine only. */
        NONE,
        /** Begins in the clear and must turn to TLS before anything is said. The usual way on port 587. */
        STARTTLS,
        /** TLS from the first byte. The usual way on port 465. */
        TLS
    }

    /** Names no password, so that no log can hold it. */
    @Override
    public String toString() {
        return "MailServer[" + host + ":" + port + ", " + security + ", from " + from + "]";
    }
}
