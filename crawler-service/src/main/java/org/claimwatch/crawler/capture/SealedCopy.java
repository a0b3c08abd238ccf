package org.claimwatch.crawler.capture;

/**
 * A sanitised copy that only a key opens.
 *
 * @param hash of the bytes received, of which this is the copy
 * @param copyHash of the copy, before it was compressed and encrypted
 * @param sealed nonce and ciphertext
 * @param keyId names the key
 * @param cut whether it is only the page's beginning
 */
public record SealedCopy(String hash, String copyHash, byte[] sealed, String keyId, boolean cut) {}
