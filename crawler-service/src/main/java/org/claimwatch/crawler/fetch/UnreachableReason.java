package org.claimwatch.crawler.fetch;

/** Why nobody answered; also a metric's label and the reason in the ledger. */
public enum UnreachableReason {
    /** No such onion service is announced: it is off, or it never was. */
    ONION_NOT_FOUND,
    /** Its announcement cannot be read. */
    ONION_INVALID,
    /** It is announced, but cannot be introduced to: usually it went down a short while ago. */
    ONION_INTRODUCTION_FAILED,
    ONION_RENDEZVOUS_FAILED,
    /** It wants a key of its clients. */
    ONION_CLIENTS_ONLY,
    /** tor says that the address is none. */
    ONION_ADDRESS_BAD,
    /** tor could not reach it and does not say why: its SocksPort lacks the flag ExtendedErrors. */
    HOST_UNREACHABLE,
    /** The onion service is up, the web server behind it is not. */
    SERVER_DOWN,
    /** The onion service has no such port. */
    PORT_CLOSED,
    /** No answer within the time allowed; of a service that died just now, too. */
    TIMED_OUT,
    /** It went on sending, so slowly that the page would have taken minutes. */
    TOO_SLOW,
    /** The connection broke after it had been made. */
    CONNECTION_LOST,
    /** What came is not HTTP, or its TLS cannot be agreed on. */
    PROTOCOL_BROKEN,
    /** It is a host of the clear web, and no SocksPort that leads to exits is set. */
    EXIT_NOT_SET,
    /** Our own tor cannot be reached or did not do as it was asked: the fault is ours, not the site's. */
    TOR_UNAVAILABLE
}
