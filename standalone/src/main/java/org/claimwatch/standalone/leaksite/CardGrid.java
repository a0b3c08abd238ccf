package org.claimwatch.standalone.leaksite;

import static org.claimwatch.standalone.leaksite.Html.escape;
import static org.claimwatch.standalone.leaksite.Posting.countdown;
import static org.claimwatch.standalone.leaksite.Posting.published;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** English, a grid of cards with a countdown, six a page, with links from page to page. */
final class CardGrid implements LeakSite {
    private static final int CARDS_A_PAGE = 6;
    private static final Pattern PAGE = Pattern.compile("/(?:\\?page=([1-9][0-9]{0,3}))?");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    @Override
    public String group() {
        return "Paper Lantern";
    }

    @Override
    public String listing() {
        return "/";
    }

    /** "dangers" and "Rangers" are here on purpose: neither names Angers. */
    @Override
    public List<Posting> firstPostings(Instant now) {
        return List.of(
                countdown(
                        "Velmora Optics Ltd.",
                        "velmora-optics.example",
                        "Ireland",
                        "Maker of lenses for microscopes. Contracts, drawings and the correspondence of the board.",
                        now.minus(Duration.ofDays(2)),
                        84),
                countdown(
                        "Brindlewick Rangers Youth Club",
                        "brindlewick-rangers.example",
                        "United Kingdom",
                        "They were told of the dangers and did not listen. Membership lists and accounts since 2016.",
                        now.minus(Duration.ofDays(5)),
                        11),
                published(
                        "Tarnholt & Quill LLP",
                        "tarnholt-quill.example",
                        "United States",
                        "Law office. Case files and client correspondence, all of it is out.",
                        now.minus(Duration.ofDays(9)),
                        230),
                published(
                        "Sunnemark Cold Storage AB",
                        "sunnemark-cold.example",
                        "Sweden",
                        "Warehouses for food. Staff records, insurance papers, passwords of the loading docks.",
                        now.minus(Duration.ofDays(13)),
                        47),
                countdown(
                        "Oakfallow School District",
                        "oakfallow-schools.example",
                        "United States",
                        "Eleven schools. Payroll, health forms and the archive of the mail server.",
                        now.minus(Duration.ofDays(16)),
                        156),
                published(
                        "Perrimond Yachts",
                        "perrimond-yachts.example",
                        "Italy",
                        "Shipyard. Construction plans, supplier prices and the files of the sales office.",
                        now.minus(Duration.ofDays(21)),
                        92),
                published(
                        "Kestrelbrook Dental Group",
                        "kestrelbrook-dental.example",
                        "Canada",
                        "Fourteen practices. Invoices, x-ray archive and the letters to insurers.",
                        now.minus(Duration.ofDays(27)),
                        310),
                published(
                        "Zandhuis Logistiek B.V.",
                        "zandhuis-logistiek.example",
                        "Netherlands",
                        "Freight and customs. Declarations, driver files and the tender folder.",
                        now.minus(Duration.ofDays(33)),
                        64),
                published(
                        "Municipal Water Works of Eastmarrow",
                        "eastmarrow-water.example",
                        "Australia",
                        "Network maps, meter readings and the mail of the management.",
                        now.minus(Duration.ofDays(40)),
                        28));
    }

    @Override
    public Optional<WebPage> page(String pathAndQuery, List<Posting> postings, Instant now) {
        Matcher asked = PAGE.matcher(pathAndQuery);
        if (!asked.matches()) {
            return Optional.empty();
        }
        int pages = Math.ceilDiv(postings.size(), CARDS_A_PAGE);
        int page = asked.group(1) == null ? 1 : Integer.parseInt(asked.group(1));
        if (page > pages) {
            return Optional.empty();
        }
        String cards = postings.stream()
                .skip((page - 1L) * CARDS_A_PAGE)
                .limit(CARDS_A_PAGE)
                .map(posting -> card(posting, now))
                .collect(Collectors.joining());
        return Optional.of(WebPage.html(whole(cards, pagination(page, pages))));
    }

    private static String whole(String cards, String pagination) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><title>Paper Lantern | Blog</title>
                <style>.grid{display:grid;grid-template-columns:repeat(3,1fr);gap:1rem}.card{border:1px solid #444}</style>
                </head>
                <body>
                <header><h1>Paper Lantern</h1>
                <nav><a href="/">Blog</a> <a href="/rules">Rules</a> <a href="/contact">Contact us</a></nav></header>
                <main>
                <p>We give every company time to answer. Those who stay silent are listed here.</p>
                <div class="grid">
                %s</div>
                %s</main>
                <footer>Mirrors are announced on this page only.</footer>
                </body>
                </html>
                """.formatted(cards, pagination);
    }

    private static String card(Posting posting, Instant now) {
        String address = "/post/" + Html.slug(posting.title());
        return """
                <div class="card"><a href="%s"><h3>%s</h3></a>
                <p class="site">%s</p>
                <p class="text">%s</p>
                <ul><li>Country: %s</li><li>Size: %d GB</li><li>Added: %s</li></ul>
                <div class="state">%s</div>
                <a class="more" href="%s">Read more</a></div>
                """.formatted(
                        address,
                        escape(posting.title()),
                        escape(posting.website()),
                        escape(posting.description()),
                        escape(posting.country()),
                        posting.gigabytes(),
                        DATE.format(posting.publishedAt()),
                        state(posting, now),
                        address);
    }

    private static String state(Posting posting, Instant now) {
        if (posting.deadline() == null || posting.deadline().isBefore(now)) {
            return "PUBLISHED";
        }
        Duration left = Duration.between(now, posting.deadline());
        return "%dD %02dh %02dm %02ds"
                .formatted(left.toDays(), left.toHoursPart(), left.toMinutesPart(), left.toSecondsPart());
    }

    private static String pagination(int page, int pages) {
        String numbers = IntStream.rangeClosed(1, pages)
                .mapToObj(number -> number == page
                        ? "<span class=\"current\">%d</span>\n".formatted(number)
                        : "<a href=\"/?page=%d\">%d</a>\n".formatted(number, number))
                .collect(Collectors.joining());
        String next = page < pages ? "<a rel=\"next\" href=\"/?page=%d\">Next</a>\n".formatted(page + 1) : "";
        return "<div class=\"pages\">\n" + numbers + next + "</div>\n";
    }
}
