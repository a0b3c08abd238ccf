package org.claimwatch.crawler.extract;

import java.net.URI;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.claimwatch.crawler.masking.PersonalData;
import org.jspecify.annotations.Nullable;

/** A posting in the making: texts come in as a record shows them, named or not, and the first that fits a field stays. */
final class PostingDraft {
    private final Instant now;
    private final Map<FieldName, String> texts = new EnumMap<>(FieldName.class);
    private @Nullable Instant publishedAt;
    private @Nullable Instant deadline;
    private @Nullable PostingStatus status;
    private @Nullable Long dataBytes;
    private @Nullable URI link;
    private boolean countsDown;

    /** @param now tells a deadline from a date of publication */
    PostingDraft(Instant now) {
        this.now = now;
    }

    /** Takes a text whose meaning a label, a column's head or a key names. */
    void named(FieldName field, String text) {
        switch (field) {
            case TITLE, WEBSITE, COUNTRY, RANSOM -> texts.putIfAbsent(field, text);
            case DESCRIPTION -> describe(text);
            case PUBLISHED -> publishedAt = publishedAt != null ? publishedAt : PostedDate.read(text);
            case DEADLINE -> deadline(text);
            case STATUS -> status(text);
            case SIZE -> size(text);
            case LINK, OTHER -> {}
        }
    }

    /** Takes a text that nothing names, for what it looks like. */
    void unnamed(TextKind kind, String text) {
        switch (kind) {
            case DATE -> date(text);
            case COUNTDOWN -> countsDown = true;
            case SIZE -> named(FieldName.SIZE, text);
            case DOMAIN, URL -> named(FieldName.WEBSITE, text);
            case STATUS -> named(FieldName.STATUS, text);
            case PROSE -> describe(text);
            case NUMBER, LABEL, ACTION, PRIVATE, NAME -> {}
        }
    }

    void link(URI page) {
        link = link != null ? link : page;
    }

    /** Null where nothing is left of the title once it is fit to be kept. */
    @Nullable
    Posting posting(String title) {
        String kept = StoredText.of(title, StoredText.MAX_TITLE);
        if (kept == null) {
            return null;
        }
        String website = texts.get(FieldName.WEBSITE);
        if (website == null && TextKind.of(kept) == TextKind.DOMAIN) {
            website = kept;
        }
        return new Posting(
                kept,
                StoredText.of(texts.get(FieldName.DESCRIPTION), StoredText.MAX_DESCRIPTION),
                StoredText.of(website, StoredText.MAX_WEBSITE),
                StoredText.of(texts.get(FieldName.COUNTRY), StoredText.MAX_COUNTRY),
                publishedAt,
                deadline,
                status(),
                dataBytes,
                StoredText.of(texts.get(FieldName.RANSOM), StoredText.MAX_RANSOM),
                link == null ? null : PersonalData.mask(link));
    }

    private PostingStatus status() {
        if (status != null) {
            return status;
        }
        boolean ahead = deadline != null && deadline.isAfter(now);
        return countsDown || ahead ? PostingStatus.COUNTDOWN : PostingStatus.ANNOUNCED;
    }

    /** Of several texts the longest is the one about the organisation; the others are remarks. */
    private void describe(String text) {
        texts.merge(FieldName.DESCRIPTION, text, (a, b) -> b.length() > a.length() ? b : a);
        countsDown |= StatusWords.countsDown(text);
    }

    private void deadline(String text) {
        if (deadline == null) {
            deadline = PostedDate.read(text);
        }
        countsDown |= StatusWords.countsDown(text);
    }

    /** Nobody publishes in the future: a date ahead is the one on which they say they will. */
    private void date(String text) {
        Instant at = PostedDate.read(text);
        if (at != null && at.isAfter(now)) {
            deadline = deadline != null ? deadline : at;
        } else if (publishedAt == null) {
            publishedAt = at;
        }
    }

    /** "Status: publication on 12/03/2026" names no state, and a date all the same. */
    private void status(String text) {
        PostingStatus stated = StatusWords.read(text);
        if (stated == null) {
            date(text);
            countsDown |= StatusWords.countsDown(text);
        } else if (status == null) {
            status = stated;
        }
    }

    /** "Data: contracts and payrolls" names no size, and what the data is. */
    private void size(String text) {
        Long bytes = PostedSize.read(text);
        if (bytes == null && text.matches("\\d{4,15}")) {
            bytes = Long.valueOf(text);
        }
        if (bytes == null) {
            describe(text);
        } else if (dataBytes == null) {
            dataBytes = bytes;
        }
    }
}
