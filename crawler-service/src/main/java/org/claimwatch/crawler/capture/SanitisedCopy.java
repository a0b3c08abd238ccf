package org.claimwatch.crawler.capture;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.claimwatch.crawler.fetch.Page;
import org.claimwatch.crawler.fetch.PageFormat;
import org.claimwatch.crawler.masking.DownloadLink;
import org.claimwatch.crawler.masking.PersonalData;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * What may be kept of a page: of HTML the text, its structure and links to pages; of anything else the text. Nothing that
 * runs or loads, no {@code data:} content, no links to files, magnets or file names, personal data masked.
 *
 * @param text in the page's own format
 * @param cut whether it is only the page's beginning
 */
public record SanitisedCopy(String text, boolean cut) {
    /** Twice what the longest listings have once scripts and pictures are out; more of it proves nothing more. */
    static final int MAX_LENGTH = 512 * 1024;

    /** A page that lists a folder: of it only the name of the folder is kept. */
    private static final Pattern DIRECTORY_INDEX =
            Pattern.compile("(?i)^\\s*(?:index of|directory listing (?:for|of)) ?/?([^/]{0,100})");

    private static final Pattern DATA =
            Pattern.compile("(?i)\\bdata:[a-z0-9.+-]{0,60}/?[a-z0-9.+;=/-]{0,100},[^\\s\"'<>)]*");

    private static final Safelist STRUCTURE = Safelist.none()
            .addTags("main", "article", "section", "header", "footer", "nav", "aside")
            .addTags("div", "span", "p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "code", "blockquote")
            .addTags(
                    "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
            .addTags(
                    "b", "strong", "i", "em", "u", "s", "del", "small", "font", "center", "label", "time", "button",
                    "a")
            .addAttributes(":all", "class", "id")
            .addAttributes("time", "datetime")
            .addAttributes("a", "href", "rel");

    /** Of any page that was taken. */
    public static SanitisedCopy of(Page page) {
        // cut before it is masked as well: that costs the more the longer it is
        boolean longer = page.text().length() > MAX_LENGTH;
        String text = page.format() == PageFormat.HTML ? structure(page) : masked(beginning(page.text()));
        return new SanitisedCopy(
                beginning(text), text.length() > MAX_LENGTH || longer && page.format() != PageFormat.HTML);
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String structure(Page page) {
        Document document = Jsoup.parse(page.text(), page.url().toString());
        var index = DIRECTORY_INDEX.matcher(document.title());
        if (index.find()) {
            return "<title>Index of /" + masked(index.group(1)) + "</title>";
        }
        document.select("script, style, template, noscript, svg, object, iframe, textarea")
                .remove();
        Document clean = new Cleaner(STRUCTURE).clean(document);
        clean.title(masked(document.title()));
        AtomicInteger left = new AtomicInteger(MAX_LENGTH);
        clean.body().traverse((node, depth) -> mask(node, left));
        clean.outputSettings().prettyPrint(false);
        return clean.outerHtml();
    }

    private static String beginning(String text) {
        return text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    }

    /** @param left how much text is masked still; what comes after it is beyond the cut in any case */
    private static void mask(Node node, AtomicInteger left) {
        if (node instanceof TextNode text) {
            int length = text.getWholeText().length();
            String kept = text.getWholeText().substring(0, Math.clamp(left.getAndAdd(-length), 0, length));
            String masked = masked(kept) + " ".repeat(length - kept.length());
            if (!masked.equals(text.getWholeText())) {
                text.text(masked);
            }
        } else if (node instanceof Element element && element.normalName().equals("a") && element.hasAttr("href")) {
            maskLink(element);
        }
    }

    private static void maskLink(Element anchor) {
        String href = anchor.attr("href").strip();
        boolean page =
                href.startsWith("/") || href.startsWith("?") || !href.contains(":") || href.matches("(?i)https?:.*");
        if (page && !DownloadLink.is(href)) {
            anchor.attr("href", PersonalData.maskUrl(href));
        } else {
            anchor.removeAttr("href");
        }
    }

    private static String masked(String text) {
        String without = text.contains("data:") ? DATA.matcher(text).replaceAll(PersonalData.MASKED) : text;
        return PersonalData.mask(DownloadLink.mask(without));
    }
}
