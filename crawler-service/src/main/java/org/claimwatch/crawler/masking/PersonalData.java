package org.claimwatch.crawler.masking;

import java.net.URI;
import java.util.regex.Pattern;

/** Masks what a person could be found by. Safe for texts of any length and of any making: every pattern is bounded. */
public final class PersonalData {
    /** Stands where something was. */
    public static final String MASKED = "[masked]";

    /** A local part and a host have at most 64 and 255 characters (RFC 5321, 4.5.3.1). */
    private static final String MAIL_PATTERN =
            "[\\p{L}\\p{N}._+-]{1,64}%s[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,8}";

    private static final Pattern MAIL = Pattern.compile(MAIL_PATTERN.formatted("(?:@|%40)"));
    private static final Pattern SPELLED_MAIL =
            Pattern.compile(MAIL_PATTERN.formatted(" ?(?:\\[(?:at|@)\\]|\\((?:at|@)\\)) ?"));

    private PersonalData() {}

    /** The same text, if there is nothing to mask in it. */
    public static String mask(String text) {
        String masked = maskMail(text, MASKED);
        if (masked.contains("at]") || masked.contains("at)") || masked.contains("@")) {
            masked = SPELLED_MAIL.matcher(masked).replaceAll(MASKED);
        }
        return NumberRegions.mask(masked);
    }

    /**
     * A URL that can be kept, without mail addresses and bank accounts. Of other numbers none: sites number their pages as
     * they like, and a link that leads nowhere is lost evidence.
     */
    public static URI mask(URI url) {
        String text = url.toString();
        String masked = maskUrl(text);
        return masked.equals(text) ? url : URI.create(masked);
    }

    /** As {@link #mask(URI)}, of what may be a part of a URL, or none. */
    public static String maskUrl(String url) {
        String masked = maskMail(url, "masked");
        return Iban.mask(masked.replace("%20", " ")).replace(MASKED, "masked").replace(" ", "%20");
    }

    /** The pattern tries each character as a beginning: over the links of a page, which have no @, that was a quarter of a visit. */
    private static String maskMail(String text, String with) {
        return text.indexOf('@') >= 0 || text.contains("%40")
                ? MAIL.matcher(text).replaceAll(with)
                : text;
    }
}
