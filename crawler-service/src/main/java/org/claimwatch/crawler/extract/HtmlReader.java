package org.claimwatch.crawler.extract;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.claimwatch.crawler.extract.Links.Link;
import org.claimwatch.crawler.extract.TitleSlot.Title;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Makes postings of the entries of a page's listings. */
final class HtmlReader {
    /** The largest listing that is known has some 3,000 entries on one page. */
    static final int MAX_RECORDS = 5000;

    private static final int FEW = 3;

    private static final Pattern BAR = Pattern.compile("\\s[|•]\\s");

    /** What is longer is a text, whatever signs it has in it. */
    private static final int MAX_PARTED = 160;

    /** Two entries that begin with as many texts in common say the same. */
    private static final int MAX_COMPARED = 12;

    private final Instant now;
    private final URI base;
    private final Places places = new Places();
    private final Texts texts = new Texts();
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
        Text said = text.equals(title.text()) ? title.said() : Text.of(text);
        if (!canBeTitle(said, entry, listing) || postings.size() > MAX_RECORDS || !seen.add(identity(said, entry))) {
            return;
        }
        Posting posting = posting(title, said, entry, listing.head());
        if (posting != null) {
            postings.add(posting);
        }
    }

    /** In a list of some length, single texts that look like something else are no titles. */
    private static boolean canBeTitle(Text text, Entry entry, Listing listing) {
        if (listing.size() <= FEW) {
            return true;
        }
        return switch (text.kind()) {
            case DATE, COUNTDOWN, SIZE, LABEL, PRIVATE, MARK -> false;
            case ACTION, STATUS -> !listing.isPlainAmong(entry);
            case NUMBER, COUNTRY, SECTOR, DOMAIN, URL, PROSE, NAME ->
                // what closes a window is a sign, and names no company
                text.folded().length() > 1 && !(text.instructs() && listing.isPlainAmong(entry));
        };
    }

    /** Two entries are one where they have the same title and lead to the same pages, or say the same. */
    private static List<Object> identity(Text title, Entry entry) {
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
        return List.of(title.folded(), links.isEmpty() ? texts : links);
    }

    /** What an entry says, under a title that is known; null where nothing is left of it. */
    @Nullable
    Posting posting(Title title, Text text, Entry entry, TableHead head) {
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
                unnamed(line, draft);
            }
        }
        links(entry, title, draft);
        Element there = title.line() != null ? title.line().element() : entry.element();
        return draft.posting(text.value(), there == null ? "" : places.of(there));
    }

    /** "120 GB | $4 million | Germany" says three things. */
    private void unnamed(Line line, PostingDraft draft) {
        String text = line.text();
        boolean several = text.length() <= MAX_PARTED && (text.indexOf('|') > 0 || text.indexOf('•') > 0);
        String[] parts = several ? BAR.split(text) : new String[0];
        if (parts.length < 2) {
            draft.unnamed(line.kind(), text, at(line));
            return;
        }
        for (String part : parts) {
            Text said = texts.of(StoredText.plain(part));
            if (said.field() != null) {
                draft.named(said.field(), said.value(), at(line));
            } else {
                draft.unnamed(said.kind(), said.value(), at(line));
            }
        }
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
