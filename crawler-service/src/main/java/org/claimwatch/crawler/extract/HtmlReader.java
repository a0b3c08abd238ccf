package org.claimwatch.crawler.extract;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.claimwatch.crawler.extract.PageLines.Block;
import org.claimwatch.crawler.masking.DownloadLink;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads a listing in markup: finds the elements that repeat, takes the set that looks most like claims, reads each. */
final class HtmlReader {
    /** The largest listing that is known has some 3,000 entries on one page. */
    static final int MAX_RECORDS = 5000;

    /** A record's lines are a few tags below it; what towers higher is a section, or meant to keep us busy. */
    private static final int MAX_RECORD_HEIGHT = 24;

    private static final Set<String> NEVER_A_RECORD =
            Set.of("html", "body", "tbody", "thead", "h1", "h2", "h3", "h4", "h5", "h6", "span");

    private final Instant now;
    private final URI base;

    HtmlReader(URI base, Instant now) {
        this.base = base;
        this.now = now;
    }

    Extraction read(Document document) {
        PageLines page = PageLines.of(document);
        ListingCandidate listing = listing(page);
        if (listing == null) {
            return new Extraction.Unrecognised(UnrecognisedReason.NO_LISTING);
        }
        List<Posting> postings = listing.records().stream()
                .limit(MAX_RECORDS)
                .map(record -> posting(record, listing, page))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        URI next = NextPage.of(document, base);
        if (postings.isEmpty()) {
            return new Extraction.Unrecognised(UnrecognisedReason.NO_LISTING);
        }
        if (listing.records().size() > MAX_RECORDS) {
            return new Extraction.Partial(postings, next, PartialReason.TOO_MANY_RECORDS);
        }
        return listing.untitled() > 0
                ? new Extraction.Partial(postings, next, PartialReason.RECORDS_WITHOUT_TITLE)
                : new Extraction.Complete(postings, next);
    }

    private static @Nullable ListingCandidate listing(PageLines page) {
        Map<String, List<Block>> byPath = new LinkedHashMap<>();
        for (Block block : page.blocks()) {
            boolean severalLines = block.to() - block.from() > 1;
            if (severalLines
                    && block.height() <= MAX_RECORD_HEIGHT
                    && !NEVER_A_RECORD.contains(block.element().normalName())) {
                byPath.computeIfAbsent(block.path(), path -> new ArrayList<>()).add(block);
            }
        }
        ListingCandidate best = null;
        for (List<Block> blocks : byPath.values()) {
            ListingCandidate candidate = ListingCandidate.of(blocks, page);
            if (candidate != null
                    && (best == null || candidate.score() > best.score())
                    && !holdsSeveral(candidate, byPath, page)) {
                best = candidate;
            }
        }
        return best;
    }

    /**
     * Whether its records are rows of records: elements of one kind inside them are more than they are, one holds the
     * title, and the others have its like in its place. Reading one title a row would miss the others and not know.
     */
    private static boolean holdsSeveral(ListingCandidate candidate, Map<String, List<Block>> byPath, PageLines page) {
        Block record = candidate.records().getFirst();
        Line title = Objects.requireNonNull(candidate.titles().titles().get(record));
        double several = 1.5 * candidate.records().size();
        return byPath.entrySet().stream()
                .filter(inner -> inner.getKey().startsWith(record.path() + ">"))
                .map(Map.Entry::getValue)
                .filter(inner -> inner.stream().anyMatch(block -> page.of(block).contains(title)))
                .anyMatch(inner -> inner.stream()
                                .filter(block -> page.of(block).stream().anyMatch(title::isLike))
                                .count()
                        >= several);
    }

    private @Nullable Posting posting(Block record, ListingCandidate listing, PageLines page) {
        Line title = Objects.requireNonNull(listing.titles().titles().get(record));
        PostingDraft draft = new PostingDraft(now);
        List<Line> lines = page.of(record);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            FieldName column = listing.head().fieldOf(line, record.depth());
            boolean names = column == null && line.field() == null && i > 0 && labels(lines.get(i - 1), line);
            FieldName field =
                    firstOf(line.field(), names ? FieldName.of(lines.get(i - 1).text()) : null, column);
            boolean label = column == null && i + 1 < lines.size() && labels(line, lines.get(i + 1));
            if (line == title || label) {
                continue;
            }
            if (field != null) {
                draft.named(field, line.text());
            } else {
                draft.unnamed(line.kind(), line.text());
            }
        }
        links(record, title, draft);
        return draft.posting(title.text());
    }

    /** Whether a line names what the next one says; "Published" names a date that follows, and else says something itself. */
    private static boolean labels(Line label, Line value) {
        return label.field() == null
                && FieldName.of(label.text()) != null
                && (label.kind() == TextKind.LABEL || label.kind() == TextKind.STATUS && value.kind() == TextKind.DATE);
    }

    private static @Nullable FieldName firstOf(@Nullable FieldName... fields) {
        for (FieldName field : fields) {
            if (field != null) {
                return field;
            }
        }
        return null;
    }

    /** The title's own link comes first; one to another host leads to the organisation, not to the posting. */
    private void links(Block record, Line title, PostingDraft draft) {
        Set<String> hrefs = new HashSet<>();
        if (title.href() != null) {
            take(title.href(), draft);
        }
        for (Element anchor : record.element().select("a[href]")) {
            if (hrefs.add(anchor.attr("href"))) {
                take(anchor.attr("href"), draft);
            }
        }
    }

    private void take(String href, PostingDraft draft) {
        URI target = resolve(base, href);
        if (target == null || target.toString().length() > StoredText.MAX_LINK || DownloadLink.is(target.toString())) {
            return;
        }
        if (target.getHost().equalsIgnoreCase(base.getHost())) {
            draft.link(target);
        } else if (!target.getHost().toLowerCase(Locale.ROOT).endsWith(".onion")) {
            draft.named(FieldName.WEBSITE, target.getHost());
        }
    }

    /** An absolute http URL with a host, or null: mailto:, javascript:, magnet: and the place on the same page are none. */
    static @Nullable URI resolve(URI base, String href) {
        String written = href.strip();
        if (written.isEmpty() || written.startsWith("#")) {
            return null;
        }
        try {
            URI target = base.resolve(new URI(written.replace(" ", "%20")));
            boolean web = "http".equalsIgnoreCase(target.getScheme()) || "https".equalsIgnoreCase(target.getScheme());
            return web && target.getHost() != null ? target : null;
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }
}
