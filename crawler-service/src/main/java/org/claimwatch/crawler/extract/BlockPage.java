package org.claimwatch.crawler.extract;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Recognises pages that stand before a listing. They are told by what they ask for (a form with a captcha or a
 * password) or by a short text that says what they are: a listing that mentions a login in a corner is a listing.
 */
final class BlockPage {
    /** A page that says one thing says it in fewer words; the shortest listing worth the name has more. */
    private static final int FEW_CHARS = 900;

    /** A longer page with a captcha on it has it in a form to write to the group, and its listing besides. */
    private static final int CAPTCHA_CHARS = 3000;

    private static final String FLAGS = "(?iU)";
    private static final Pattern CAPTCHA_NAME = Pattern.compile(FLAGS + "captcha|turnstile|anti-?bot");
    private static final Pattern CAPTCHA_TEXT = Pattern.compile(
            FLAGS
                    + "captcha|are (?:you|not) (?:a )?(?:human|robot)|(?:not|n’êtes pas|n'êtes pas) (?:a |un )?robot|verify (?:that )?you(?: are|'re|’re)"
                    + "|type the (?:characters|letters)|characters (?:from|in) the (?:image|picture)|solve (?:the|this)|recopiez");
    private static final Pattern QUEUE_TEXT = Pattern.compile(FLAGS
            + "(?:placed|you are|you're|position|place) in (?:the |a )?(?:queue|line)|waiting (?:room|queue)|file d[’']attente"
            + "|checking your browser|ddos[- ](?:protection|guard|filter)|estimated (?:entry|wait)|wait(?:ing)? (?:time|to be redirected)"
            + "|automatically (?:redirected|refresh)|please wait");
    private static final Pattern LOGIN_TEXT = Pattern.compile(
            FLAGS + "\\b(?:log ?in|sign ?in|password|authori[sz]ation required|connexion|mot de passe)\\b");
    private static final Pattern SEIZED_TEXT = Pattern.compile(
            FLAGS
                    + "(?:site|domain|server|service|website)\\b.{0,40}\\b(?:has been|was|is)\\b.{0,20}\\bseized|this .{0,30} seized by|a été saisie?");

    private BlockPage() {}

    /** Null where nothing stands before the listing. */
    static @Nullable BlockKind of(PageParts parts) {
        if (parts.isLong()) {
            return null;
        }
        Document document = parts.document();
        String text = document.text();
        boolean few = text.length() <= FEW_CHARS;
        if (text.length() <= CAPTCHA_CHARS && asksForCaptcha(document)
                || few && CAPTCHA_TEXT.matcher(text).find()) {
            return BlockKind.CAPTCHA;
        }
        if (few && SEIZED_TEXT.matcher(text).find()) {
            return BlockKind.SEIZED;
        }
        if (few
                && (parts.asksForPassword()
                        || document.selectFirst("form") != null
                                && LOGIN_TEXT.matcher(text).find())) {
            return BlockKind.LOGIN;
        }
        return few && QUEUE_TEXT.matcher(text).find() ? BlockKind.QUEUE : null;
    }

    private static boolean asksForCaptcha(Document document) {
        for (Element element : document.select("input, img, iframe, form input ~ *, form")) {
            String names = element.id() + " " + element.className() + " " + element.attr("name") + " "
                    + element.attr("src") + " " + element.attr("action");
            if (CAPTCHA_NAME.matcher(names).find()
                    && element.closest(".modal, dialog, [hidden], [style*=display:none], [style*=\"display: none\"]")
                            == null) {
                return true;
            }
        }
        return false;
    }
}
