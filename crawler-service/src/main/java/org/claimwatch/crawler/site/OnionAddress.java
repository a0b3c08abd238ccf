package org.claimwatch.crawler.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The rule that a v3 onion address obeys: base32 of a 32-byte public key, two bytes of checksum over it, and the version
 * (rend-spec-v3, section 6 "Encoding onion addresses"). A typing error breaks the checksum.
 */
final class OnionAddress {
    private static final String SUFFIX = ".onion";
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 56;
    private static final int KEY_BYTES = 32;
    private static final byte VERSION = 3;

    private OnionAddress() {}

    /** Whether a host in lower case is meant to be one, right or wrong. */
    static boolean isOne(String host) {
        return host.endsWith(SUFFIX);
    }

    /** The address alone: {@code ….onion} of {@code www.….onion}. */
    static String withoutSubdomain(String host) {
        String name = host.substring(0, host.length() - SUFFIX.length());
        return name.substring(name.lastIndexOf('.') + 1) + SUFFIX;
    }

    /**
     * Checks a host in lower case; names below the address ({@code www.….onion}) are the same service.
     *
     * @throws IllegalArgumentException saying what is wrong
     */
    static void check(String host) {
        if (!isOne(host)) {
            throw new IllegalArgumentException("is not an onion address");
        }
        String address =
                withoutSubdomain(host).substring(0, withoutSubdomain(host).length() - SUFFIX.length());
        if (address.length() != LENGTH) {
            throw new IllegalArgumentException("is not a v3 onion address: it has " + address.length()
                    + " characters before .onion, not " + LENGTH);
        }
        byte[] decoded = decode(address);
        byte[] checksum = checksum(decoded);
        if (decoded[34] != VERSION || decoded[32] != checksum[0] || decoded[33] != checksum[1]) {
            throw new IllegalArgumentException("is not a v3 onion address: its checksum is wrong, is it mistyped?");
        }
    }

    private static byte[] decode(String address) {
        byte[] decoded = new byte[LENGTH * 5 / 8];
        int bits = 0;
        int held = 0;
        int next = 0;
        for (int i = 0; i < address.length(); i++) {
            int value = BASE32.indexOf(address.charAt(i));
            if (value < 0) {
                throw new IllegalArgumentException(
                        "is not a v3 onion address: '" + address.charAt(i) + "' is not a base32 digit");
            }
            bits = bits << 5 | value;
            held += 5;
            if (held >= 8) {
                held -= 8;
                decoded[next++] = (byte) (bits >> held);
            }
        }
        return decoded;
    }

    private static byte[] checksum(byte[] address) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA3-256");
            digest.update(".onion checksum".getBytes(StandardCharsets.US_ASCII));
            digest.update(address, 0, KEY_BYTES);
            digest.update(VERSION);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA3-256", e);
        }
    }
}
