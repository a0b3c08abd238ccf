package org.claimwatch.alert.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals and signs with one key. */
public final class Vault {
    /** 256 bits. */
    public static final int KEY_BYTES = 32;

    /** NIST SP 800-38D, section 8.2: 96 random bits, which do not repeat within 2^32 secrets. */
    private static final int NONCE_BYTES = 12;

    private static final int TAG_BITS = 128;
    private static final String HMAC = "HmacSHA256";

    private final byte[] sealing;
    private final byte[] signing;
    private final SecureRandom random = new SecureRandom();

    public Vault(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("the key must have " + KEY_BYTES + " bytes");
        }
        this.sealing = hmac(key, "claimwatch seal");
        this.signing = hmac(key, "claimwatch sign");
    }

    /** Encrypts, with AES-256-GCM and a nonce of its own. */
    public String seal(String secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, secret.getBytes(StandardCharsets.UTF_8));
        byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
        return Base64.getEncoder().encodeToString(both);
    }

    /** @throws IllegalStateException if it was not sealed with this key, or was changed since */
    public String open(String sealed) {
        byte[] both = Base64.getDecoder().decode(sealed);
        byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
        byte[] secret = cipher(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(both, NONCE_BYTES, both.length));
        return new String(secret, StandardCharsets.UTF_8);
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(sealing, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not a secret of this key", e);
        }
    }

    /** A proof that only this service can make, in base64url without padding. */
    public String sign(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac(signing, text));
    }

    /** Whether a proof is of that text; takes the same time whatever is wrong with it. */
    public boolean isSigned(String text, String proof) {
        return MessageDigest.isEqual(
                sign(text).getBytes(StandardCharsets.US_ASCII), proof.getBytes(StandardCharsets.US_ASCII));
    }

    /** HMAC-SHA256, RFC 2104. */
    public static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }
}
