package org.claimwatch.crawler.extract.profile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimwatch.crawler.extract.Extraction;
import org.claimwatch.crawler.extract.Extraction.Unrecognised;
import org.claimwatch.crawler.extract.GivenFields;
import org.claimwatch.crawler.extract.GivenFields.Given;
import org.claimwatch.crawler.extract.GivenRecords;
import org.claimwatch.crawler.extract.PageSource;
import org.claimwatch.crawler.extract.PartialReason;
import org.claimwatch.crawler.extract.Places;
import org.claimwatch.crawler.extract.PostingField;
import org.claimwatch.crawler.extract.UnrecognisedReason;
import org.claimwatch.crawler.fetch.Page;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** One page, read at the places that a profile points out. */
final class PointedOut {
    /**
     * An element with more children than this is no list that is meant to be read: twice the most records, each with a
     * line between. Selectors count siblings, so that their time grows with the square of it.
     */
    private static final int MAX_CHILDREN = 10_000;

    private static final Unrecognised NO_LISTING = new Unrecognised(UnrecognisedReason.NO_LISTING);
    private static final Unrecognised TOO_COMPLEX = new Unrecognised(UnrecognisedReason.TOO_COMPLEX);

    private final Profile profile;
    private final Page page;
    private final Instant now;
    private final Work work = new Work();
    private final Places places = new Places();

    /** @param profile that says where records stand */
    PointedOut(Profile profile, Page page) {
        this.profile = profile;
        this.page = page;
        this.now = page.receivedAt();
    }

    /** No listing where nothing stands where the profile says. */
    Extraction read() {
        PageSource source = PageSource.of(page);
        return source == null
                ? TOO_COMPLEX
                : switch (profile.records()) {
                    case Place.Css css -> inDocument(source, css);
                    case Place.Pointer pointer -> inData(source, pointer);
                    case null -> NO_LISTING;
                };
    }

    private Extraction inDocument(PageSource source, Place.Css css) {
        Document document = source.document();
        if (document.getAllElements().stream().anyMatch(each -> each.childNodeSize() > MAX_CHILDREN)) {
            return TOO_COMPLEX;
        }
        List<Element> all = outermost(css.in(document));
        List<Element> records = first(all);
        List<GivenFields> given = records.stream().map(this::fields).toList();
        GivenRecords.Read read = new GivenRecords(page.url(), now).in(document, records, given);
        FurtherPages further = new FurtherPages(profile.pages(), page.url());
        return listing(
                source,
                read,
                all.size() > records.size(),
                work.isSpent() ? null : further.next(source, source.next(document)));
    }

    private Extraction inData(PageSource source, Place.Pointer pointer) {
        for (PageSource.Data data : source.data()) {
            List<PageSource.Data> all = pointer.in(data, GivenRecords.MAX + 1).stream()
                    .filter(record -> record.value().isContainerNode())
                    .toList();
            List<PageSource.Data> records = first(all);
            List<GivenFields> given = records.stream().map(this::fields).toList();
            GivenRecords.Read read = new GivenRecords(page.url(), now).in(records, given);
            if (!read.postings().isEmpty()) {
                FurtherPages further = new FurtherPages(profile.pages(), page.url());
                return listing(
                        source,
                        read,
                        all.size() > records.size(),
                        further.next(source, source.next(data.value(), records.size())));
            }
        }
        return work.isSpent() ? TOO_COMPLEX : NO_LISTING;
    }

    private Extraction listing(PageSource source, GivenRecords.Read read, boolean more, java.net.@Nullable URI next) {
        if (work.isSpent()) {
            return TOO_COMPLEX;
        }
        if (read.postings().isEmpty()) {
            return NO_LISTING;
        }
        if (more || read.untitled()) {
            PartialReason reason = more ? PartialReason.TOO_MANY_RECORDS : PartialReason.RECORDS_WITHOUT_TITLE;
            return new Extraction.Partial(read.postings(), next, source.isRepaired(), reason);
        }
        return new Extraction.Complete(read.postings(), next, source.isRepaired());
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(all.size(), GivenRecords.MAX));
    }

    /** A record within a record is a part of it. */
    private static List<Element> outermost(List<Element> found) {
        Set<Element> chosen = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        List<Element> outermost = new ArrayList<>();
        for (Element element : found) {
            boolean within = element.parents().stream().anyMatch(chosen::contains);
            if (!within) {
                chosen.add(element);
                outermost.add(element);
            }
        }
        return outermost;
    }

    private GivenFields fields(Element record) {
        Map<PostingField, Given> given = new EnumMap<>(PostingField.class);
        profile.fields().forEach((field, rule) -> {
            Element at = rule.at() instanceof Place.Css css
                    ? css.in(record).stream().findFirst().orElse(null)
                    : record;
            String text = at == null ? null : rule.attribute() == null ? at.text() : at.attr(rule.attribute());
            given.put(field, given(field, rule, text, at == null ? "" : places.of(at)));
        });
        return new GivenFields(given);
    }

    private GivenFields fields(PageSource.Data record) {
        Map<PostingField, Given> given = new EnumMap<>(PostingField.class);
        profile.fields().forEach((field, rule) -> {
            PageSource.Data at = rule.at() instanceof Place.Pointer pointer
                    ? pointer.in(record, 1).stream().findFirst().orElse(null)
                    : record;
            given.put(field, given(field, rule, at == null ? null : at.text(), at == null ? "" : at.where()));
        });
        return new GivenFields(given);
    }

    private Given given(PostingField field, FieldRule rule, @Nullable String text, String at) {
        String taken = text == null ? null : rule.of(text, work);
        boolean date = field == PostingField.PUBLISHED_AT || field == PostingField.DEADLINE;
        if (taken != null && date && profile.dates() != null) {
            Instant read = profile.dates().read(taken, now);
            taken = read == null ? null : read.toString();
        }
        return new Given(taken, "profile " + profile.name() + ": " + at);
    }
}
