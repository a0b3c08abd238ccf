package org.claimwatch.crawler.capture;

import com.github.luben.zstd.Zstd;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys under which copies are kept: AES-256-GCM (NIST SP 800-38D) with a random nonce of 96 bits, bound to the site and
 * the hash, so that no row can be passed off as another's. The first key seals, any opens: a new key is put first, and an
 * old one taken out when the last copy under it has ended.
 *
 * <p>A thousand copies a day are far from the 2^32 that random nonces allow one key.
 */
public final class CaptureKeys {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
    private final RandomGenerator random;

    /**
     * @param keys of 32 bytes each, in Base64, the one to seal with first; none where no copies are to be kept
     * @param random of cryptographic strength
     * @throws IllegalArgumentException if one is no such key
     */
    public CaptureKeys(List<String> keys, RandomGenerator random) {
        this.random = random;
        for (String key : keys) {
            byte[] bytes = Base64.getDecoder().decode(key);
            if (bytes.length != KEY_BYTES) {
                throw new IllegalArgumentException("a key for captures has " + KEY_BYTES + " bytes in Base64");
            }
            this.keys.put(idOf(bytes), new SecretKeySpec(bytes, "AES"));
        }
    }

    /** A new key, as the constructor takes it. */
    public static String newKey(RandomGenerator random) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    /** Whether copies are kept at all. */
    public boolean areThere() {
        return !keys.isEmpty();
    }

    /** @throws IllegalStateException if there is no key */
    public SealedCopy seal(UUID site, String hash, SanitisedCopy copy) {
        var key = keys.entrySet().stream().findFirst().orElseThrow(() -> new IllegalStateException("no key"));
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] text = copy.bytes();
        byte[] ciphertext = cipher(Cipher.ENCRYPT_MODE, key.getValue(), nonce, site, hash, compressed(text));
        byte[] sealed = new byte[NONCE_BYTES + ciphertext.length];
        System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
        System.arraycopy(ciphertext, 0, sealed, NONCE_BYTES, ciphertext.length);
        return new SealedCopy(hash, "sha256:" + sha256(text), sealed, key.getKey(), copy.cut());
    }

    /**
     * The copy's text, or nothing where its key is not there any more.
     *
     * @throws IllegalStateException if it was tampered with
     */
    public Optional<String> open(UUID site, SealedCopy copy) {
        SecretKeySpec key = keys.get(copy.keyId());
        if (key == null) {
            return Optional.empty();
        }
        byte[] nonce = new byte[NONCE_BYTES];
        System.arraycopy(copy.sealed(), 0, nonce, 0, NONCE_BYTES);
        byte[] ciphertext = new byte[copy.sealed().length - NONCE_BYTES];
        System.arraycopy(copy.sealed(), NONCE_BYTES, ciphertext, 0, ciphertext.length);
        byte[] text = decompressed(cipher(Cipher.DECRYPT_MODE, key, nonce, site, copy.hash(), ciphertext));
        return Optional.of(new String(text, StandardCharsets.UTF_8));
    }

    private static byte[] cipher(int mode, SecretKeySpec key, byte[] nonce, UUID site, String hash, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((site + " " + hash).getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a capture cannot be sealed or opened", e);
        }
    }

    /** Zstandard takes a quarter of the time that deflating does, which was as much as reading the page. */
    private static byte[] compressed(byte[] text) {
        return Zstd.compress(text);
    }

    /** Only what was sealed here comes here: it has the copy's limit already. */
    private static byte[] decompressed(byte[] bytes) {
        return Zstd.decompress(bytes, Math.toIntExact(Zstd.getFrameContentSize(bytes)));
    }

    /** Tells keys apart without telling anything of them. */
    private static String idOf(byte[] key) {
        return sha256(key).substring(0, 8);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
