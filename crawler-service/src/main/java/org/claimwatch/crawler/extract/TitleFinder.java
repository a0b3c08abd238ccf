package org.claimwatch.crawler.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.claimwatch.crawler.extract.TitleSlot.From;
import org.claimwatch.crawler.extract.TitleSlot.Title;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the places in the entries of a series that may hold their titles, and says how much they look like it. */
final class TitleFinder {
    /** Of lines at the same place in one entry, so many can be the title. */
    private static final int MAX_ORDINAL = 3;

    private static final int BEST = 3;
    private static final Pattern FILE_ENDING = Pattern.compile("(?i)\\.(?:html?|php|aspx?)$");
    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F-]{16,}|[A-Za-z0-9+/=_]{40,}");

    private final PageLines page;
    private final List<Entry> entries;
    private final TableHead head;
    private final boolean inNavigation;
    private final int fewest;
    private final Map<Line, Double> ranks = new java.util.IdentityHashMap<>();

    TitleFinder(PageLines page, List<Entry> entries, TableHead head, boolean inNavigation) {
        this.page = page;
        this.entries = entries;
        this.head = head;
        this.inNavigation = inNavigation;
        this.fewest = (int) Math.ceil(Math.max(Math.min(2, entries.size()), 0.5 * entries.size()));
    }

    /** The few best, best first. */
    List<TitleSlot> best() {
        entries.forEach(this::rank);
        List<TitleSlot> slots = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        places().forEach((place, titles) -> {
            if (titles.size() >= fewest) {
                List<String> texts = titles.values().stream().map(Title::text).toList();
                if (seen.add(texts)) {
                    slots.add(score(place.equals("") ? From.FIRST : From.PLACE, place, titles));
                }
            }
        });
        TreeMap<Integer, Title> slugs = slugs();
        if (slugs.size() >= Math.max(2, 0.8 * entries.size())) {
            slots.add(score(From.SLUG, "slug", slugs));
        }
        return slots.stream()
                .sorted(Comparator.comparingDouble(TitleSlot::score).reversed())
                .limit(BEST)
                .toList();
    }

    private Map<String, TreeMap<Integer, Title>> places() {
        Map<String, TreeMap<Integer, Title>> places = new LinkedHashMap<>();
        for (Path.Likeness likeness : Path.Likeness.values()) {
            for (int i = 0; i < entries.size(); i++) {
                Map<String, Integer> ordinals = new HashMap<>();
                for (Line line : entries.get(i).lines()) {
                    if (line.text().isEmpty()) {
                        continue;
                    }
                    String place = likeness.ordinal()
                            + line.source().name().substring(0, 1)
                            + line.path().slot(entries.get(i).depth(), likeness);
                    int ordinal = ordinals.merge(place, 1, Integer::sum);
                    if (ordinal <= MAX_ORDINAL) {
                        places.computeIfAbsent(place + "#" + ordinal, p -> new TreeMap<>())
                                .put(i, new Title(line.text(), line));
                    }
                }
            }
        }
        for (int i = 0; i < entries.size(); i++) {
            for (Line line : entries.get(i).lines()) {
                if (line.isText() && (line.kind() == TextKind.NAME || line.kind() == TextKind.DOMAIN)) {
                    places.computeIfAbsent("", p -> new TreeMap<>()).put(i, new Title(line.text(), line));
                    break;
                }
            }
        }
        return places;
    }

    private void rank(Entry entry) {
        double rank = 0;
        for (Line line : entry.lines()) {
            ranks.put(line, rank);
            if (line.isText()) {
                rank += switch (line.kind()) {
                    case NAME, DOMAIN, URL, PROSE -> 1;
                    case DATE, COUNTDOWN, SIZE, NUMBER, COUNTRY, SECTOR, STATUS, LABEL, ACTION, PRIVATE, MARK -> 0.25;
                };
            }
        }
    }

    private TreeMap<Integer, Title> slugs() {
        TreeMap<Integer, Title> slugs = new TreeMap<>();
        for (int i = 0; i < entries.size(); i++) {
            for (Line line : entries.get(i).lines()) {
                String slug = line.source() == Line.Source.LINK && line.signs().contains(Sign.LINK)
                        ? slug(line.href())
                        : null;
                if (slug != null) {
                    slugs.put(i, new Title(slug, null));
                    break;
                }
            }
        }
        return slugs;
    }

    private @Nullable String slug(@Nullable String href) {
        URI target = href == null ? null : HtmlReader.resolve(page.base(), href);
        if (target == null || target.getPath() == null) {
            return null;
        }
        String path = target.getPath().replaceAll("/+$", "");
        String last =
                FILE_ENDING.matcher(path.substring(path.lastIndexOf('/') + 1)).replaceAll("");
        boolean says = last.codePoints().filter(Character::isLetter).count() >= 3
                && !HASH.matcher(last).matches()
                && TextKind.of(last) != TextKind.ACTION;
        return says ? last : null;
    }

    private TitleSlot score(From from, String place, TreeMap<Integer, Title> titles) {
        int n = titles.size();
        Integer sampleEntry = titles.keySet().stream().skip(n / 2).findFirst().orElseThrow();
        Line sample = titles.get(sampleEntry).line();
        double prominence = sample == null ? 0 : prominenceWithin(sample, entries.get(sampleEntry));
        FieldName column = sample == null ? null : columnOf(sample, entries.get(sampleEntry));
        double score = looks(titles) + (column == null ? 0 : named(column));
        score += prominence;
        boolean named = column == FieldName.TITLE || column == FieldName.WEBSITE;
        if (sample != null) {
            score += share(titles, title -> title.line().bold()) > 0.6 && prominence == 0 ? 0.7 : 0;
            score += share(titles, title -> page.isOwn(title.line().href())) > 0.6 ? 0.8 : 0;
            score += share(titles, title -> page.isDownload(title.line().href())) > 0.6 ? -2.5 : 0;
            score += 1.8 / (1 + median(titles));
            score += sample.source() == Line.Source.IMAGE ? -1.6 : 0;
            score += hint(sample) + labelled(titles);
            score += crowding(titles, sample, prominence);
            score += navigation(titles);
        } else {
            score += 0.9 - 2.2;
        }
        score -= from == From.FIRST ? 0.6 : 0;
        score -= 3 * (1 - (double) n / entries.size());
        score += echo(titles);
        return new TitleSlot(
                from, place, titles, score, prominence, named || sample != null && sample.hint() == FieldName.TITLE);
    }

    private interface Test {
        boolean of(Title title);
    }

    private static double share(TreeMap<Integer, Title> titles, Test test) {
        return (double) titles.values().stream().filter(test::of).count() / titles.size();
    }

    private double looks(TreeMap<Integer, Title> titles) {
        return page.titleLooks()
                .of(
                        titles.values().stream().map(Title::text).toList(),
                        titles.values().stream()
                                .map(title -> title.line() == null
                                        ? TextKind.of(title.text())
                                        : title.line().kind())
                                .toList());
    }

    private @Nullable FieldName columnOf(Line line, Entry entry) {
        return head.fieldOf(line, entry.depth());
    }

    private static double named(FieldName column) {
        return switch (column) {
            case TITLE -> 2.5;
            case WEBSITE -> 1.5;
            case LINK, GROUP, VIEWS, BUSINESS, COUNTRY, PUBLISHED, DEADLINE, STATUS, SIZE, RANSOM, DESCRIPTION, OTHER ->
                -2;
        };
    }

    private static double hint(Line line) {
        return switch (line.hint()) {
            case null -> 0;
            case TITLE -> 1.2;
            case WEBSITE, LINK, GROUP -> 0;
            case COUNTRY, PUBLISHED, DEADLINE, STATUS, SIZE, RANSOM, VIEWS, BUSINESS, DESCRIPTION, OTHER -> -0.8;
        };
    }

    private static double labelled(TreeMap<Integer, Title> titles) {
        double title = share(titles, each -> each.line().field() == FieldName.TITLE);
        double site = share(titles, each -> each.line().field() == FieldName.WEBSITE);
        double other = share(titles, each -> each.line().field() != null) - title - site;
        return 2 * title - 0.5 * site - 5 * other;
    }

    private double median(TreeMap<Integer, Title> titles) {
        List<Double> sorted = titles.values().stream()
                .map(title -> ranks.getOrDefault(title.line(), 0.0))
                .sorted()
                .toList();
        return sorted.get(sorted.size() / 2);
    }

    /** A heading above an entry is none of the entry's. */
    private static double prominenceWithin(Line line, Entry entry) {
        if (line.prominence() == 0 || entry.element() == null) {
            return line.prominence();
        }
        for (Element outer = entry.element().parent(); outer != null; outer = outer.parent()) {
            if (PageLines.prominenceOf(outer) > 0) {
                double own = 0;
                for (Element at = line.element(); at != null && at != outer; at = at.parent()) {
                    own = Math.max(own, PageLines.prominenceOf(at));
                }
                return own;
            }
        }
        return line.prominence();
    }

    /** Several headings of one kind inside an entry: it is too large to be one. */
    private double crowding(TreeMap<Integer, Title> titles, Line sample, double prominence) {
        if (prominence == 0) {
            return 0;
        }
        long alike = 0;
        for (Entry entry : entries) {
            alike += entry.lines().stream()
                    .filter(line -> line.isText()
                            && line.prominence() >= prominence
                            && line.element()
                                    .normalName()
                                    .equals(sample.element().normalName()))
                    .count();
        }
        return -1.2 * Math.min(3, Math.max(0, (double) alike / entries.size() - 1.2));
    }

    private double navigation(TreeMap<Integer, Title> titles) {
        double inMenus = share(titles, title -> title.line().navigation());
        if (!inNavigation) {
            return inMenus > 0.6 ? -3 : 0;
        }
        if (entries.size() < 8) {
            return 0;
        }
        boolean domains = share(titles, title -> title.line().kind() == TextKind.DOMAIN) > 0.5;
        return 5 * (domains ? 0.8 : entries.size() >= 15 ? 0.4 : 0);
    }

    /** Names come back: in the organisation's address, in the address of the entry's page, in the text about it. */
    private double echo(TreeMap<Integer, Title> titles) {
        double echoes = 0;
        for (Map.Entry<Integer, Title> each : titles.entrySet()) {
            echoes += Echo.of(each.getValue(), entries.get(each.getKey()), page.titleLooks());
        }
        return echoes / titles.size();
    }
}
