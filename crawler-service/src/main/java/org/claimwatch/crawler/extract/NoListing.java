package org.claimwatch.crawler.extract;

import java.util.regex.Pattern;
import org.claimwatch.crawler.extract.Extraction.Blocked;
import org.claimwatch.crawler.extract.Extraction.Unrecognised;
import org.jsoup.nodes.Document;

/** Says what a page is on which no claim was read. */
final class NoListing {
    private static final String FLAGS = "(?iU)";
    private static final Pattern HOSTING = Pattern.compile(
            FLAGS
                    + "welcome to (?:nginx|openresty|centos|caddy|your new)|it works!|apache2? .{0,20}default page|default web ?(?:site )?page|test page for"
                    + "|account (?:has been )?suspended|domain (?:is|has) (?:parked|expired|been suspended)|this (?:domain|site) is for sale|iis windows server"
                    + "|contact your hosting provider|plesk|cpanel|successfully (?:installed|deployed)|index\\.html .{0,40}placeholder");
    private static final Pattern MAINTENANCE = Pattern.compile(
            FLAGS
                    + "\\b(?:under (?:construction|maintenance)|maintenance|be (?:right )?back (?:soon|shortly)|temporarily (?:unavailable|closed|offline)|site is (?:down|being updated)"
                    + "|en maintenance|en construction|en mantenimiento|wartungsarbeiten|in manutenzione|технические работы)\\b");
    private static final Pattern ERROR = Pattern.compile(
            FLAGS
                    + "\\b(?:4(?:0[0-9]|10|29)|5(?:0[0-9]|2[0-9]))\\b|not found|bad gateway|forbidden|service unavailable|gateway time-?out|internal server error|access denied|too many requests|page introuvable");
    /** A page that says one thing says it in fewer words. */
    private static final int FEW_CHARS = 900;

    private static final int HARDLY_ANY = 120;

    private NoListing() {}

    static Extraction on(Document document) {
        String text = StoredText.plain(document.title() + " " + document.body().text());
        if (text.length() <= FEW_CHARS && HOSTING.matcher(text).find()) {
            return new Blocked(BlockKind.HOSTING);
        }
        String says = document.title() + " " + document.select("h1, h2").text();
        if (text.length() <= FEW_CHARS
                && ERROR.matcher(says.isBlank() ? text : says).find()) {
            return new Unrecognised(UnrecognisedReason.ERROR_PAGE);
        }
        if (text.length() <= FEW_CHARS && MAINTENANCE.matcher(text).find()) {
            return new Blocked(BlockKind.MAINTENANCE);
        }
        if (document.body().text().length() <= HARDLY_ANY) {
            boolean leadsOn = document.selectFirst("meta[http-equiv=refresh], frameset, frame, body > iframe") != null;
            boolean moved = document.select("script").stream()
                    .anyMatch(script ->
                            script.data().contains("location") && script.data().length() < FEW_CHARS);
            if (leadsOn || moved) {
                return new Unrecognised(UnrecognisedReason.REDIRECT_STUB);
            }
            if (document.selectFirst("script") != null) {
                return new Unrecognised(UnrecognisedReason.SCRIPT_SHELL);
            }
        }
        return new Unrecognised(UnrecognisedReason.NO_LISTING);
    }
}
