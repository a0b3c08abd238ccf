package org.claimwatch.crawler.fetch.tor;

import org.claimwatch.crawler.fetch.UnreachableReason;

/**
 * What tor answers to a SOCKS5 request to connect: RFC 1928, section 6, and from 0xF0 on tor's own, which it gives on a
 * port with the flag {@code ExtendedErrors} (tor's socks-extensions, proposal 304).
 */
enum TorReply {
    GENERAL_FAILURE(0x01, UnreachableReason.SERVER_DOWN),
    NOT_ALLOWED(0x02, UnreachableReason.TOR_UNAVAILABLE),
    NETWORK_UNREACHABLE(0x03, UnreachableReason.HOST_UNREACHABLE),
    HOST_UNREACHABLE(0x04, UnreachableReason.HOST_UNREACHABLE),
    CONNECTION_REFUSED(0x05, UnreachableReason.PORT_CLOSED),
    TTL_EXPIRED(0x06, UnreachableReason.TIMED_OUT),
    COMMAND_NOT_SUPPORTED(0x07, UnreachableReason.TOR_UNAVAILABLE),
    ADDRESS_NOT_SUPPORTED(0x08, UnreachableReason.TOR_UNAVAILABLE),
    DESCRIPTOR_NOT_FOUND(0xF0, UnreachableReason.ONION_NOT_FOUND),
    DESCRIPTOR_INVALID(0xF1, UnreachableReason.ONION_INVALID),
    INTRODUCTION_FAILED(0xF2, UnreachableReason.ONION_INTRODUCTION_FAILED),
    RENDEZVOUS_FAILED(0xF3, UnreachableReason.ONION_RENDEZVOUS_FAILED),
    CLIENT_AUTHORISATION_MISSING(0xF4, UnreachableReason.ONION_CLIENTS_ONLY),
    CLIENT_AUTHORISATION_WRONG(0xF5, UnreachableReason.ONION_CLIENTS_ONLY),
    ADDRESS_BAD(0xF6, UnreachableReason.ONION_ADDRESS_BAD),
    INTRODUCTION_TIMED_OUT(0xF7, UnreachableReason.ONION_INTRODUCTION_FAILED),
    UNKNOWN(-1, UnreachableReason.TOR_UNAVAILABLE);

    static final int SUCCEEDED = 0x00;

    private final int code;
    private final UnreachableReason reason;

    TorReply(int code, UnreachableReason reason) {
        this.code = code;
        this.reason = reason;
    }

    static TorReply of(int code) {
        for (TorReply reply : values()) {
            if (reply.code == code) {
                return reply;
            }
        }
        return UNKNOWN;
    }

    UnreachableReason reason() {
        return reason;
    }
}
