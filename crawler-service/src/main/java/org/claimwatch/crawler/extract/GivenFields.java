package org.claimwatch.crawler.extract;

import java.net.URI;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.claimwatch.crawler.masking.DownloadLink;
import org.claimwatch.crawler.masking.PersonalData;
import org.jspecify.annotations.Nullable;

/** The fields of one record that need not be looked for: they take the place of what else would be read. */
public record GivenFields(Map<PostingField, Given> fields) {
    /** @param text as it stands on the page; null where the record does not have the field */
    public record Given(@Nullable String text, String at) {}

    public GivenFields {
        fields = Map.copyOf(fields);
    }

    boolean has(PostingField field) {
        return fields.containsKey(field);
    }

    /** Null where the field is not given, and where the record does not have it. */
    @Nullable
    String text(PostingField field) {
        Given given = fields.get(field);
        return given == null ? null : given.text();
    }

    /** The posting with what is given in place of what was read; its title is given to whoever reads it. */
    Posting over(Posting read, URI url, Instant now) {
        PostingDraft draft = new PostingDraft(now);
        fields.forEach((field, given) -> {
            if (given.text() != null && field != PostingField.TITLE && field != PostingField.LINK) {
                draft.named(nameOf(field), given.text(), given::at);
            }
        });
        Posting said = draft.posting(read.title(), "");
        return said == null ? read : merged(read, said, link(url));
    }

    private Posting merged(Posting read, Posting said, @Nullable URI link) {
        boolean counted = has(PostingField.DEADLINE) && read.status() != PostingStatus.PUBLISHED;
        boolean stated = has(PostingField.STATUS);
        return new Posting(
                read.title(),
                of(PostingField.DESCRIPTION, said.description(), read.description()),
                of(PostingField.WEBSITE, said.website(), read.website()),
                of(PostingField.COUNTRY, said.country(), read.country()),
                of(PostingField.PUBLISHED_AT, said.publishedAt(), read.publishedAt()),
                of(PostingField.DEADLINE, said.deadline(), read.deadline()),
                stated || counted ? said.status() : read.status(),
                stated ? said.statusWords() : read.statusWords(),
                of(PostingField.DATA_BYTES, said.dataBytes(), read.dataBytes()),
                of(PostingField.RANSOM, said.ransom(), read.ransom()),
                of(PostingField.VIEWS, said.views(), read.views()),
                of(PostingField.LINK, link, read.link()),
                of(PostingField.GROUP, said.group(), read.group()),
                where(read, said));
    }

    private <T> @Nullable T of(PostingField field, @Nullable T said, @Nullable T read) {
        return !has(field) ? read : text(field) == null ? null : said;
    }

    private Map<PostingField, String> where(Posting read, Posting said) {
        Map<PostingField, String> where = new EnumMap<>(PostingField.class);
        where.putAll(read.where());
        fields.forEach((field, given) -> {
            if (given.text() == null) {
                where.remove(field);
            } else {
                where.put(field, given.at());
            }
        });
        if (has(PostingField.DEADLINE)) {
            where.remove(PostingField.COUNTDOWN);
            String counted = said.where().get(PostingField.COUNTDOWN);
            if (counted != null) {
                where.remove(PostingField.DEADLINE);
                where.put(PostingField.COUNTDOWN, counted);
            }
        }
        return where;
    }

    private @Nullable URI link(URI url) {
        String href = text(PostingField.LINK);
        URI target = href == null ? null : Links.resolve(url, href);
        boolean kept = target != null
                && target.toString().length() <= StoredText.MAX_LINK
                && !DownloadLink.is(target.toString());
        return kept ? PersonalData.mask(target) : null;
    }

    private static FieldName nameOf(PostingField field) {
        return switch (field) {
            case TITLE -> FieldName.TITLE;
            case DESCRIPTION -> FieldName.DESCRIPTION;
            case WEBSITE -> FieldName.WEBSITE;
            case COUNTRY -> FieldName.COUNTRY;
            case PUBLISHED_AT -> FieldName.PUBLISHED;
            case DEADLINE, COUNTDOWN -> FieldName.DEADLINE;
            case STATUS -> FieldName.STATUS;
            case DATA_BYTES -> FieldName.SIZE;
            case RANSOM -> FieldName.RANSOM;
            case VIEWS -> FieldName.VIEWS;
            case LINK -> FieldName.LINK;
            case GROUP -> FieldName.GROUP;
        };
    }
}
