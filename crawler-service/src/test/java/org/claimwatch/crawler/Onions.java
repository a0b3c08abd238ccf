package org.claimwatch.crawler;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/** Invented v3 onion addresses whose checksum is right. */
public final class Onions {
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

    private Onions() {}

    /** The same for the same name. */
    public static String named(String name) {
        try {
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(name.getBytes(StandardCharsets.UTF_8));
            byte[] key = publicKey(random);
            MessageDigest sum = MessageDigest.getInstance("SHA3-256");
            sum.update(".onion checksum".getBytes(StandardCharsets.US_ASCII));
            sum.update(key);
            byte[] checksum = sum.digest(new byte[] {3});
            byte[] address = new byte[35];
            System.arraycopy(key, 0, address, 0, 32);
            address[32] = checksum[0];
            address[33] = checksum[1];
            address[34] = 3;
            return base32(address) + ".onion";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A point of the curve: a real tor refuses an address that holds none. */
    private static byte[] publicKey(SecureRandom random) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, random);
        byte[] encoded = generator.generateKeyPair().getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    }

    private static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int bit = 0; bit < bytes.length * 8; bit += 5) {
            int value = 0;
            for (int i = bit; i < bit + 5; i++) {
                value = value << 1 | (bytes[i / 8] >> (7 - i % 8) & 1);
            }
            text.append(BASE32.charAt(value));
        }
        return text.toString();
    }
}
