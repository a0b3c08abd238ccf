package org.claimwatch.crawler.masking;

import java.util.regex.Pattern;

/** Tells links that lead to stolen data, which are neither followed nor kept, from links to pages about it. */
public final class DownloadLink {
    private static final Pattern FILE = Pattern.compile(
            "(?i)\\.(?:zip|rar|7z|gz|tgz|bz2|xz|tar|zst|iso|sql|bak|torrent|pdf|docx?|xlsx?|pptx?|csv|txt|jpe?g|png|gif|webp"
                    + "|mp4|avi|exe|apk|pst|eml|mdb|part\\d*|z\\d\\d)(?:[?#]|$)");
    private static final Pattern SHARE =
            Pattern.compile("(?i)/(?:download|downloads|dl|files?|browse|storage|uploads)(?:[/?#]|$)");

    private DownloadLink() {}

    public static boolean is(String url) {
        return url.regionMatches(true, 0, "magnet:", 0, 7)
                || FILE.matcher(url).find()
                || SHARE.matcher(url).find();
    }
}
