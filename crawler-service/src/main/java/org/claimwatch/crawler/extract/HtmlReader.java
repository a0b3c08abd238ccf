package org.claimwatch.crawler.extract;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.claimwatch.crawler.extract.Links.Link;
import org.claimwatch.crawler.extract.TitleSlot.Title;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Makes postings of the entries of a page's listings. */
final class HtmlReader {
    /** The largest listing that is known has some 3,000 entries on one page. */
    static final int MAX_RECORDS = 5000;

    /** Two entries that begin with as many texts in common say the same. */
    private static final int MAX_COMPARED = 12;

    private final Instant now;
    private final URI base;
    private final Places places = new Places();
    private final List<Posting> postings = new ArrayList<>();
    private final Set<List<Object>> seen = new HashSet<>();
    private boolean untitled;

    HtmlReader(URI base, Instant now) {
        this.base = base;
        this.now = now;
    }

    /** The postings of all listings, those that are listed twice once. */
    List<Posting> read(List<Listing> listings) {
        for (Listing listing : listings) {
            List<String> titles = TitleText.of(listing.slot().texts());
            int i = 0;
            for (Map.Entry<Integer, Title> titled : listing.slot().titles().entrySet()) {
                read(titled.getValue(), titles.get(i++), listing.entries().get(titled.getKey()), listing);
            }
            untitled |= titles.size() < listing.size() && lacksTitle(listing);
        }
        return postings;
    }

    /** Whether an entry that looks like the others has nothing that could be a title. */
    boolean hasUntitled() {
        return untitled;
    }

    private static boolean lacksTitle(Listing listing) {
        int hard = Sign.bits(Sign.HARD);
        for (int i = 0; i < listing.size(); i++) {
            if (!listing.slot().titles().containsKey(i) && listing.signs().count(i, hard) > 1) {
                return true;
            }
        }
        return false;
    }

    private void read(Title title, String text, Entry entry, Listing listing) {
        TextKind kind = title.line() == null || !text.equals(title.line().text())
                ? TextKind.of(text)
                : title.line().kind();
        boolean none =
                switch (kind) {
                    case DATE, COUNTDOWN, SIZE, LABEL, PRIVATE, MARK -> listing.size() > 3;
                    case NUMBER, COUNTRY, SECTOR, DOMAIN, URL, STATUS, ACTION, PROSE, NAME -> false;
                };
        boolean sign = listing.size() > 3
                && TitleSlot.folded(text).length() < 2; // what closes a window, not what names a company
        if (none || sign || postings.size() > MAX_RECORDS || !seen.add(identity(text, entry))) {
            return;
        }
        Posting posting = posting(title, text, entry, listing.head());
        if (posting != null) {
            postings.add(posting);
        }
    }

    /** Two entries are one where they have the same title and lead to the same pages, or say the same. */
    private static List<Object> identity(String title, Entry entry) {
        Set<String> links = new HashSet<>();
        List<String> texts = new ArrayList<>();
        for (Line line : entry.lines()) {
            if (line.source() == Line.Source.LINK
                    && line.href() != null
                    && !line.href().startsWith("#")) {
                links.add(line.href());
            } else if (line.isText() && texts.size() < MAX_COMPARED) {
                texts.add(line.text());
            }
        }
        return List.of(TitleSlot.folded(title), links.isEmpty() ? texts : links);
    }

    /** What an entry says, under a title that is known; null where nothing is left of it. */
    @Nullable
    Posting posting(Title title, String text, Entry entry, TableHead head) {
        PostingDraft draft = new PostingDraft(now);
        List<Line> lines = new ArrayList<>(entry.lines());
        lines.removeIf(line -> !line.isText());
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            FieldName column = head.fieldOf(line, entry.depth());
            boolean names = column == null && line.field() == null && i > 0 && labels(lines.get(i - 1), line);
            boolean label = column == null && i + 1 < lines.size() && labels(line, lines.get(i + 1));
            if (line == title.line() || label) {
                continue;
            }
            FieldName field = line.field() != null
                    ? line.field()
                    : names ? FieldName.of(lines.get(i - 1).text()) : column;
            if (field != null) {
                draft.named(field, line.text(), at(line));
            } else {
                draft.unnamed(line.kind(), line.text(), at(line));
            }
        }
        links(entry, title, draft);
        Element there = title.line() != null ? title.line().element() : entry.element();
        return draft.posting(text, there == null ? "" : places.of(there));
    }

    /** Whether a line names what the next one says; "Published" names a date that follows, and else says something itself. */
    private static boolean labels(Line label, Line value) {
        return label.field() == null
                && FieldName.of(label.text()) != null
                && value.kind() != TextKind.LABEL
                && (label.kind() == TextKind.LABEL || label.kind() == TextKind.STATUS && value.kind() == TextKind.DATE);
    }

    /** The title's own link comes first; one to another host leads to the organisation, not to the posting. */
    private void links(Entry entry, Title title, PostingDraft draft) {
        if (title.line() != null && title.line().link() != null) {
            take(title.line().link(), title.line(), draft);
        }
        for (Line line : entry.lines()) {
            if (line.source() == Line.Source.LINK && line.link() != null) {
                take(line.link(), line, draft);
            }
        }
    }

    private void take(Link link, Line line, PostingDraft draft) {
        URI target = link.target();
        if (target == null || link.download() || target.toString().length() > StoredText.MAX_LINK) {
            return;
        }
        if (target.getHost().equalsIgnoreCase(base.getHost())) {
            draft.link(target, at(line));
        } else if (!Hosts.isService(target.getHost())) {
            draft.named(FieldName.WEBSITE, target.getHost(), at(line));
        }
    }

    /** Told only of what is kept: most of what an entry shows is not. */
    private Supplier<String> at(Line line) {
        return () -> places.of(line.element());
    }
}
