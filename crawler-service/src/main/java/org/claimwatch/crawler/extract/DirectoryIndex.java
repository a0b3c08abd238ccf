package org.claimwatch.crawler.extract;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Reads the index of a folder that a web server draws: the folders in it, or the archives where it has none, are named
 * after organisations. Their names are all that is read: what is in them is stolen.
 */
final class DirectoryIndex {
    private static final Pattern HEADING =
            Pattern.compile("(?iU)\\b(?:index of|directory listing|listing of|folder listing)\\b.*");
    private static final Pattern COLUMN = Pattern.compile(
            "(?iU)\\W*(?:parent directory|\\.\\.|name|last modified|size|description|date|type|up)\\W*");
    private static final Pattern OF_THE_SERVER = Pattern.compile(
            "(?i)^(?:index|default|favicon|robots|style|main|script|jquery|readme|sitemap|\\.).*|.*\\.(?:css|js|php|html?|ico|png|jpe?g|gif|svg|woff2?|map|xml|json|asc|md|txt)$");
    private static final Pattern ARCHIVE =
            Pattern.compile("(?i)(?:\\.tar|\\.part\\d+)?\\.(?:zip|rar|7z|tar|gz|tgz|torrent|part\\d+|z\\d\\d)$");
    private static final Set<String> PARTS_OF_A_SITE = Set.of(
            "css",
            "js",
            "img",
            "images",
            "icons",
            "static",
            "assets",
            "fonts",
            "cgi-bin",
            "files",
            "tmp",
            "lost+found",
            "upload",
            "uploads",
            "media",
            "data",
            "logs",
            "backup",
            "bin",
            "etc",
            "var",
            "www",
            "html",
            "public",
            "pub",
            "scripts",
            "vendor",
            "node_modules");
    private static final int CUT_NAME = 10;

    /** Behind "Index of". */
    private static final Pattern PATH = Pattern.compile("/\\S+");

    /** Departments and drives that every company has. */
    private static final Pattern IN_ANY_COMPANY = Pattern.compile(
            "(?i)(?:account\\w*|admin\\w*|archives?|audits?|backups?|board|budgets?|clients?|contracts?|correspondence|customers?|data|departments?|desktop|doc(?:ument)?s"
                    + "|downloads|emails?|employees|engineering|executives?|financ\\w*|general|hr|human[ _-]?resources|insurance|invoices?|it|legal|logs|mails?|management|marketing"
                    + "|media|misc|old|operations|passports?|payroll|personal|pictures|photos|private|projects?|public|purchas\\w*|reports?|sales|scans?|shared?|software|staff|tax(?:es)?"
                    + "|temp|templates|tools|users?|vendors?|videos?)(?:[ _%-].{0,20})?");

    private final List<Posting> folders = new ArrayList<>();
    private final List<Posting> archives = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private DirectoryIndex() {}

    /** Whether the page is the index of a folder, whatever is in it. */
    static boolean is(PageParts parts) {
        return HEADING.matcher(StoredText.plain(parts.document().title())).matches()
                || parts.headings().stream().anyMatch(heading -> HEADING.matcher(StoredText.plain(heading.text()))
                        .matches())
                || parts.anchors().stream().anyMatch(DirectoryIndex::sorts);
    }

    /** Whether a link is one by which servers have their columns sorted. */
    private static boolean sorts(Element anchor) {
        String href = anchor.attr("href");
        return href.contains("?C=N") || href.contains("?C=M");
    }

    static List<Posting> read(PageParts parts, URI base, Instant now) {
        if (isInside(parts, base)) {
            return List.of();
        }
        DirectoryIndex index = new DirectoryIndex();
        Places places = new Places();
        for (Element anchor : parts.anchors()) {
            index.take(anchor, base, now, places);
        }
        return index.folders.isEmpty() ? index.archives : index.folders;
    }

    /** Whether it is a folder within an organisation's: what is in there is what was stolen. */
    private static boolean isInside(PageParts parts, URI base) {
        if (base.getPath() != null && Hosts.in(base.getPath().replace('/', ' ')) != null) {
            return true;
        }
        for (Element heading : parts.headings()) {
            Matcher path = PATH.matcher(StoredText.plain(heading.text()));
            if (path.find() && Hosts.in(path.group().replace('/', ' ')) != null) {
                return true;
            }
        }
        int folders = 0;
        int usual = 0;
        for (Element anchor : parts.anchors()) {
            String name = anchor.attr("href").replaceAll("^\\./|/+$", "");
            boolean folder = anchor.attr("href").endsWith("/") && !name.isEmpty() && !name.startsWith(".");
            folders += folder ? 1 : 0;
            usual += folder && IN_ANY_COMPANY.matcher(name).matches() ? 1 : 0;
        }
        return usual >= 3 && usual * 3 >= folders;
    }

    private void take(Element anchor, URI base, Instant now, Places places) {
        String href = anchor.attr("href");
        URI target = Links.resolve(base, href);
        String text = StoredText.plain(anchor.text());
        boolean leadsDown = target != null
                && target.getPath() != null
                && !href.startsWith("?")
                && !href.contains("..")
                && !COLUMN.matcher(text).matches();
        if (!leadsDown || target.getPath().replaceAll("/+", "/").length() <= 1) {
            return;
        }
        String path = target.getPath();
        boolean folder = path.endsWith("/");
        String bare = path.replaceAll("/+$", "");
        String last = bare.substring(bare.lastIndexOf('/') + 1);
        String name = ARCHIVE.matcher(last).replaceAll("");
        boolean archive = !name.equals(last);
        boolean named = showsItsName(text, last)
                && !OF_THE_SERVER.matcher(last).matches()
                && !PARTS_OF_A_SITE.contains(name.toLowerCase(Locale.ROOT));
        if (named && (folder || archive) && seen.add(name.toLowerCase(Locale.ROOT))) {
            PostingDraft draft = new PostingDraft(now);
            if (folder) {
                draft.link(target, () -> places.of(anchor));
            }
            Posting posting = draft.posting(name, places.of(anchor));
            if (posting != null) {
                (folder ? folders : archives).add(posting);
            }
        }
    }

    /** The server shows the name that it links; a long one it cuts. */
    private static boolean showsItsName(String text, String last) {
        String shown = text.replaceAll("/$", "").toLowerCase(Locale.ROOT);
        String cut = shown.replaceAll("[.>]+$", "");
        String name = last.toLowerCase(Locale.ROOT);
        return name.equals(shown) || cut.length() >= CUT_NAME && name.startsWith(cut);
    }
}
