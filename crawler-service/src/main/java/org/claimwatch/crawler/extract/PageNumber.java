package org.claimwatch.crawler.extract;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where in a listing a page stands, as its address says: {@code ?page=3}, {@code ?offset=40}, {@code /page/3}. */
final class PageNumber {
    private static final Pattern IN_QUERY = Pattern.compile(
            "(?i)(?:^|&)(?:p|pg|page|paged|pagenum|pageno|pagina|seite|offset|start|skip|from|limit|cursor|after|before|last)(?:[_-]?\\w{1,8})?=");
    private static final Pattern IN_PATH =
            Pattern.compile("(?i)/(?:p|page|pages|pagina|seite|older|offset)[/_-]?\\d{1,6}(?:/|\\.\\w{2,5})?$");

    private PageNumber() {}

    /** Whether an address names a page of a listing, and not an entry of it. */
    static boolean isIn(URI url) {
        return url.getRawQuery() != null && IN_QUERY.matcher(url.getRawQuery()).find()
                || url.getRawPath() != null && IN_PATH.matcher(url.getRawPath()).find();
    }

    /** The same address, with this value for a parameter of its query. */
    static URI with(URI url, String parameter, String value) {
        String setting = parameter + "=" + value;
        String query = url.getRawQuery() == null ? "" : url.getRawQuery();
        Matcher present = Pattern.compile("(?<=^|&)" + parameter + "=[^&]*").matcher(query);
        String changed = present.find()
                ? present.replaceFirst(Matcher.quoteReplacement(setting))
                : query.isEmpty() ? setting : query + "&" + setting;
        return url.resolve(url.getRawPath() + "?" + changed);
    }

    /** What an address has for a parameter, where that is a number; -1 where it has none. */
    static int of(URI url, String parameter) {
        Matcher value = Pattern.compile("(?:^|&)" + parameter + "=(\\d{1,6})(?:&|$)")
                .matcher(url.getRawQuery() == null ? "" : url.getRawQuery());
        return value.find() ? Integer.parseInt(value.group(1)) : -1;
    }
}
