package org.claimwatch.crawler.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.claimwatch.crawler.extract.Path.Likeness;
import org.claimwatch.crawler.extract.TitlePlaces.Place;
import org.claimwatch.crawler.extract.TitleSlot.From;
import org.claimwatch.crawler.extract.TitleSlot.Title;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Says how much the texts at each place in the entries of a series look like their titles. */
final class TitleFinder {
    private static final int BEST = 3;

    /** What lists that are made alike have in common, of where their titles stand. */
    private static final int LAST_STEPS = 2;

    private static final Pattern FILE_ENDING = Pattern.compile("(?i)\\.(?:html?|php|aspx?)$");
    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F-]{16,}|[A-Za-z0-9+/=_]{40,}");

    private static final Comparator<Rated> BEST_FIRST =
            Comparator.comparingDouble(Rated::score).reversed();

    private final PageLines page;
    private final List<Entry> entries;
    private final TableHead head;
    private final boolean inNavigation;

    TitleFinder(PageLines page, List<Entry> entries, TableHead head, boolean inNavigation) {
        this.page = page;
        this.entries = entries;
        this.head = head;
        this.inNavigation = inNavigation;
    }

    private record Rated(Place place, double score, double prominence, boolean named) {
        Rated plus(double more) {
            return new Rated(place, score + more, prominence, named);
        }
    }

    /** The few best, best first. */
    List<TitleSlot> best() {
        int fewest = (int) Math.ceil(Math.max(Math.min(2, entries.size()), 0.5 * entries.size()));
        List<Rated> rated = new ArrayList<>();
        TitlePlaces.in(entries, fewest).forEach(place -> rated.add(rated(place)));
        Titles slugs = slugs();
        if (slugs.size() >= Math.max(2, 0.8 * entries.size())) {
            rated.add(rated(new Place(From.SLUG, Likeness.LOOSE, 1, slugs)));
        }
        return withEchoes(rated).stream().limit(BEST).map(this::slot).toList();
    }

    /** Best first; the echo, which is the dearest to find, is looked for only where it may make a place one of the best. */
    private List<Rated> withEchoes(List<Rated> rated) {
        rated.sort(BEST_FIRST);
        List<Rated> best = new ArrayList<>();
        for (Rated each : rated) {
            if (best.size() >= BEST
                    && each.score() + Echo.OWN_ADDRESS <= best.get(BEST - 1).score()) {
                break;
            }
            best.add(each.plus(echo(each.place().titles())));
            best.sort(BEST_FIRST);
        }
        return best;
    }

    private TitleSlot slot(Rated rated) {
        Place place = rated.place();
        String lastSteps =
                switch (place.from()) {
                    case FIRST -> "";
                    case SLUG -> "slug";
                    case PLACE -> {
                        Titles titles = place.titles();
                        Line sample = titles.title(titles.size() / 2).line();
                        int depth = entries.get(titles.entry(titles.size() / 2)).depth();
                        yield sample.source()
                                + sample.path().lastSteps(LAST_STEPS, depth, place.likeness())
                                + "#"
                                + place.ordinal();
                    }
                };
        return TitleSlot.of(
                place.from(), lastSteps, place.titles().byEntry(), rated.score(), rated.prominence(), rated.named());
    }

    private Titles slugs() {
        Titles slugs = new Titles();
        for (int i = 0; i < entries.size(); i++) {
            for (Line line : entries.get(i).lines()) {
                String slug = line.source() == Line.Source.LINK && line.shows(Sign.LINK)
                        ? slug(line.link().target())
                        : null;
                if (slug != null) {
                    slugs.add(i, new Title(page.texts().alone(slug), null), 0);
                    break;
                }
            }
        }
        return slugs;
    }

    private @Nullable String slug(@Nullable URI target) {
        if (target == null || target.getPath() == null) {
            return null;
        }
        String path = target.getPath();
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        String last = path.substring(path.lastIndexOf('/', end - 1) + 1, end);
        last = last.indexOf('.') < 0 ? last : FILE_ENDING.matcher(last).replaceAll("");
        boolean says = last.codePoints().filter(Character::isLetter).count() >= 3
                && !HASH.matcher(last).matches()
                && page.texts().alone(last).kind() != TextKind.ACTION;
        return says ? last : null;
    }

    private Rated rated(Place place) {
        Titles titles = place.titles();
        int n = titles.size();
        Line sample = titles.title(n / 2).line();
        Entry sampleEntry = entries.get(titles.entry(n / 2));
        double score = page.titleLooks().of(titles) - 3 * (1 - (double) n / entries.size());
        if (sample == null) {
            return new Rated(place, score + 0.9 - 2.2, 0, false);
        }
        double prominence = prominenceWithin(sample, sampleEntry);
        FieldName column = head.fieldOf(sample, sampleEntry.depth());
        TitleTraits traits = TitleTraits.of(titles);
        score += column == null ? 0 : named(column);
        score += prominence;
        score += traits.bold() > 0.6 && prominence == 0 ? 0.7 : 0;
        score += traits.own() > 0.6 ? 0.8 : 0;
        score += traits.download() > 0.6 ? -2.5 : 0;
        score += 1.8 / (1 + titles.medianRank());
        score += sample.source() == Line.Source.IMAGE ? -1.6 : 0;
        score += hint(sample);
        score += 2 * traits.calledTitle() - 0.5 * traits.calledSite() - 5 * traits.calledOther();
        score += crowding(sample, prominence);
        score += navigation(traits);
        score -= place.from() == From.FIRST ? 0.6 : 0;
        boolean named = column == FieldName.TITLE || column == FieldName.WEBSITE || sample.hint() == FieldName.TITLE;
        return new Rated(place, score, prominence, named);
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

    /** A heading above an entry is none of the entry's. */
    private double prominenceWithin(Line line, Entry entry) {
        if (line.prominence() == 0 || entry.element() == null) {
            return line.prominence();
        }
        for (Element outer = entry.element().parent(); outer != null; outer = outer.parent()) {
            if (prominence(outer) > 0) {
                double own = 0;
                for (Element at = line.element(); at != null && at != outer; at = at.parent()) {
                    own = Math.max(own, prominence(at));
                }
                return own;
            }
        }
        return line.prominence();
    }

    private double prominence(Element element) {
        return LineWalk.prominence(element, page.naming().of(element));
    }

    /** Several headings of one kind inside an entry: it is too large to be one. */
    private double crowding(Line sample, double prominence) {
        if (prominence == 0) {
            return 0;
        }
        int alike = 0;
        String tag = sample.element().normalName();
        for (Entry entry : entries) {
            for (Line line : entry.lines()) {
                boolean like = line.isText()
                        && line.prominence() >= prominence
                        && line.element().normalName().equals(tag);
                alike += like ? 1 : 0;
            }
        }
        return -1.2 * Math.min(3, Math.max(0, (double) alike / entries.size() - 1.2));
    }

    private double navigation(TitleTraits traits) {
        if (!inNavigation) {
            return traits.inMenus() > 0.6 ? -3 : 0;
        }
        if (entries.size() < 8) {
            return 0;
        }
        return 5 * (traits.domains() > 0.5 ? 0.8 : entries.size() >= 15 ? 0.4 : 0);
    }

    /** Names come back: in the organisation's address, in the address of the entry's page, in the text about it. */
    private double echo(Titles titles) {
        double echoes = 0;
        for (int i = 0; i < titles.size(); i++) {
            echoes += Echo.of(titles.title(i), entries.get(titles.entry(i)));
        }
        return echoes / titles.size();
    }
}
