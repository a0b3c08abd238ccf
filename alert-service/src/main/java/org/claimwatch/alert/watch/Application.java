package org.claimwatch.alert.watch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A watch that is asked for where an operator requires proof that its owner may watch the place. Nothing is matched for it
 * before it is proven; then it begins as any other.
 *
 * <pre>
 *  asked for ──► a TXT record at a domain of the authority, or a code that came by mail to it ──► the watch begins
 *      │   └───► somebody who reads every owner's rows vouches for it, with a reason ────────────────────┘
 *      └─ two weeks ─► forgotten
 * </pre>
 *
 * @param domains of the watch that read as the authority's own: control of another proves nothing about the place
 * @param record what the TXT record has to say; the applicant sees it
 * @param codeHash of the code that went out by mail last, which the applicant sees there only; null before
 * @param mails that went out
 * @param tries at the code, wrong ones
 */
public record Application(
        Watch watch,
        String author,
        List<String> domains,
        String record,
        @Nullable String codeHash,
        int mails,
        int tries,
        Instant madeAt) {
    /** Who runs a town's DNS is back within that time. */
    public static final Duration VALID = Duration.ofDays(14);
    /** A mail gets lost, or goes to the wrong one of the addresses; more would be a nuisance to a stranger. */
    public static final int MAX_MAILS = 3;
    /** Of 128 random bits nobody guesses any; people mistype. */
    public static final int MAX_TRIES = 10;
    /** Where a domain's holder reads, and no other user of it can: RFC 2142 names them. */
    private static final Set<String> MAILBOXES = Set.of("postmaster", "hostmaster", "webmaster", "security", "info");

    private static final String RECORD_BEGINS = "claimwatch-proof=";

    public Application {
        domains = List.copyOf(domains);
    }

    public static Application of(Watch watch, String author, List<String> domains, String secret, Instant now) {
        return new Application(watch, author, domains, RECORD_BEGINS + secret, null, 0, 0, now);
    }

    /** Where the TXT record has to stand; a name of its own, as RFC 8552 has it, so that nothing else is in the way. */
    public static String recordName(String domain) {
        return "_claimwatch." + domain;
    }

    /** The addresses that a code may be sent to. */
    public List<String> addresses() {
        return domains.stream()
                .flatMap(domain -> MAILBOXES.stream().sorted().map(mailbox -> mailbox + "@" + domain))
                .toList();
    }

    public Application withCode(String code) {
        return new Application(watch, author, domains, record, hash(code), mails + 1, tries, madeAt);
    }

    public Application withWrongTry() {
        return new Application(watch, author, domains, record, codeHash, mails, tries + 1, madeAt);
    }

    /** Whether it is the code that went out last; never after too many tries. */
    public boolean accepts(String code) {
        return codeHash != null
                && tries < MAX_TRIES
                && MessageDigest.isEqual(
                        codeHash.getBytes(StandardCharsets.US_ASCII), hash(code).getBytes(StandardCharsets.US_ASCII));
    }

    private static String hash(String code) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(code.strip().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
