package org.claimwatch.crawler.site;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimwatch.crawler.site.MirrorLink.Reason;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds on a site's page the addresses that look like other mirrors of it. Sites also link to chats, file stores and whole
 * directories of other sites: what the words around an address say decides, and where they say nothing only a bare address
 * among others is taken. An operator has the last word in any case.
 */
public final class MirrorLinks {
    /** The largest groups name some thirty; a page with more that are new is a directory, or bait. */
    static final int MAX_ON_PAGE = 30;

    /** Longer, and the words are no longer about the address. */
    private static final int WORDS_AROUND = 300;

    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)(?<![\\w.-])(?:https?://)?(?:[a-z0-9-]{1,63}\\.){0,3}[a-z2-7]{56}\\.onion(?::\\d{1,5})?(?:/[\\w./?=&%-]{0,200})?");

    private static final Pattern CALLED_MIRROR = Pattern.compile("(?iu)mirror|miroir|spiegel|espejo|specchio|зеркал|镜像"
            + "|(?:new|other|alternative|official|reserve|backup|main)\\s+(?:domain|address|link|url|site|onion|blog)s?"
            + "|(?:our|all)\\s+(?:domain|address|onion)\\w*|резервн|новый адрес");

    private static final Pattern CALLED_OTHERWISE =
            Pattern.compile("(?iu)\\b(?:chat|support|negotiat\\w*|login|log in|sign in"
                    + "|regist\\w*|panel|files?|downloads?|data|archive|torrent|cdn|telegram|tox|jabber|session|forum|market|shop"
                    + "|partner\\w*|friends?|affiliate\\w*|affiliation|victim|company)\\b|чат|файл|скачать|форум");

    private static final Pattern FILE =
            Pattern.compile("(?i).*\\.(?:zip|rar|7z|tar|gz|tgz|torrent|txt|pdf|csv|sql|bak)$");

    private MirrorLinks() {}

    /**
     * @param page where the HTML came from
     * @return none where all onions on the page are the site's own, which is told without parsing
     */
    public static List<MirrorLink> on(URI page, String html, Site site) {
        Set<String> own = site.mirrors().stream().map(Mirror::service).collect(Collectors.toSet());
        if (!namesOtherOnion(html, own)) {
            return List.of();
        }
        Document document = Jsoup.parse(html, page.toString());
        Map<Mirror, MirrorLink> found = new LinkedHashMap<>();
        for (Element element : document.getAllElements()) {
            for (String text : addressesOf(element)) {
                Mirror mirror = mirror(text);
                if (mirror != null && !own.contains(mirror.service()) && found.size() < MAX_ON_PAGE) {
                    Reason reason = reason(element, mirror);
                    if (reason != null) {
                        found.putIfAbsent(mirror, new MirrorLink(mirror, reason, page));
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static boolean namesOtherOnion(String html, Set<String> own) {
        for (int at = html.indexOf(".onion"); at >= 0; at = html.indexOf(".onion", at + 1)) {
            String service = html.substring(Math.max(0, at - 56), at + 6).toLowerCase(Locale.ROOT);
            if (service.length() == 62 && !own.contains(service)) {
                return true;
            }
        }
        return false;
    }

    /** What it links to, and what stands in its own text. */
    private static List<String> addressesOf(Element element) {
        List<String> addresses = new ArrayList<>();
        if (element.normalName().equals("a")) {
            addresses.add(element.absUrl("href"));
        }
        Matcher matcher = ADDRESS.matcher(element.ownText());
        while (matcher.find()) {
            addresses.add(matcher.group());
        }
        return addresses;
    }

    private static @Nullable Mirror mirror(String address) {
        if (!ADDRESS.matcher(address).matches()) {
            return null;
        }
        try {
            return Mirror.of(address.contains("://") ? address : "http://" + address);
        } catch (IllegalArgumentException e) {
            return null; // mistyped, or made up
        }
    }

    private static @Nullable Reason reason(Element element, Mirror mirror) {
        if (FILE.matcher(mirror.url().getPath()).matches()) {
            return null;
        }
        String words = wordsAround(element);
        if (CALLED_MIRROR.matcher(words).find()) {
            return Reason.CALLED_MIRROR;
        }
        boolean isBare = mirror.url().getPath().equals("/")
                && ADDRESS.matcher(element.text().strip()).matches();
        return isBare && !CALLED_OTHERWISE.matcher(words).find() && hasAddressBeside(element)
                ? Reason.AMONG_ADDRESSES
                : null;
    }

    /** The text of the smallest block that says more than addresses, and the heading before it. */
    private static String wordsAround(Element element) {
        Element block = element;
        while (!block.isBlock() && block.parent() != null) {
            block = block.parent();
        }
        String words = "";
        while (block != null && words.isBlank() && block.text().length() <= 10 * WORDS_AROUND) {
            String before = block.previousElementSibling() == null
                    ? ""
                    : block.previousElementSibling().text();
            String text = ADDRESS.matcher(before + " " + block.text()).replaceAll(" ");
            words = text.replaceAll("[\\s\\p{Punct}\\d]+", " ");
            block = block.parent();
        }
        return words.length() > WORDS_AROUND ? "" : words;
    }

    private static boolean hasAddressBeside(Element element) {
        Element list = element.parent();
        for (int up = 0; up < 2 && list != null; up++) {
            long addresses = ADDRESS.matcher(list.text()).results().count();
            if (addresses > 1) {
                return true;
            }
            list = list.parent();
        }
        return false;
    }
}
