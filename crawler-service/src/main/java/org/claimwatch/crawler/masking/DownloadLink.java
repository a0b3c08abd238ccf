package org.claimwatch.crawler.masking;

import java.util.regex.Pattern;

/** Tells links that lead to stolen data, which are neither followed nor kept, from links to pages about it. */
public final class DownloadLink {
    private static final String EXTENSIONS =
            "zip|rar|7z|gz|tgz|bz2|xz|tar|zst|iso|sql|bak|torrent|pdf|docx?|xlsx?|pptx?|csv|txt"
                    + "|jpe?g|png|gif|webp|mp4|avi|exe|apk|pst|eml|mdb|part\\d*|z\\d\\d";

    private static final Pattern FILE = Pattern.compile("(?i)\\.(?:" + EXTENSIONS + ")(?:[?#]|$)");
    private static final Pattern SHARE =
            Pattern.compile("(?i)/(?:download|downloads|dl|files?|browse|storage|uploads)(?:[/?#]|$)");

    /** File systems allow 255 characters; a path has some of them. */
    private static final Pattern FILE_NAME = Pattern.compile(
            "(?i)(?<![^\\s\"'<>|,;(])[^\\s\"'<>|,;(]{1,255}\\.(?:" + EXTENSIONS + ")(?![\\p{L}\\p{N}._-])");

    private static final Pattern MAGNET = Pattern.compile("(?i)magnet:\\?\\S+");
    private static final Pattern LINK =
            Pattern.compile("(?i)\\b(?:https?|hxxps?|ftp)://([^\\s/<>\"']+)(/[^\\s<>\"']*)?");

    private DownloadLink() {}

    public static boolean is(String url) {
        return url.regionMatches(true, 0, "magnet:", 0, 7)
                || FILE.matcher(url).find()
                || SHARE.matcher(url).find();
    }

    /** A text without the links to files that stand in it as text. */
    public static String maskLinks(String text) {
        if (text.indexOf(':') < 0) {
            return text;
        }
        String masked = MAGNET.matcher(text).replaceAll(PersonalData.MASKED);
        return LINK.matcher(masked).replaceAll(link -> is(link.group()) ? PersonalData.MASKED : "$0");
    }

    /** A text without links to files and without names of files. */
    public static String mask(String text) {
        String masked = maskLinks(text);
        return mayNameFile(masked) ? FILE_NAME.matcher(masked).replaceAll(PersonalData.MASKED) : masked;
    }

    /** A look that is cheap: most dots end a sentence. */
    private static boolean mayNameFile(String text) {
        for (int dot = text.indexOf('.'); dot >= 0 && dot + 1 < text.length(); dot = text.indexOf('.', dot + 1)) {
            if (Character.isLetterOrDigit(text.charAt(dot + 1))) {
                return true;
            }
        }
        return false;
    }
}
