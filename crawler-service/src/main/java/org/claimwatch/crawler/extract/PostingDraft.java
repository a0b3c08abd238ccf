package org.claimwatch.crawler.extract;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimwatch.crawler.masking.PersonalData;
import org.jspecify.annotations.Nullable;

/** A posting in the making: texts come in as an entry shows them, named or not, and the first that fits a field stays. */
final class PostingDraft {
    private static final Pattern COUNT =
            Pattern.compile("(?<![\\d.,])(\\d{1,3}(?:[ ,.\\u00A0]\\d{3}){1,4}|\\d{1,12})(?![\\d])");
    private static final Pattern COUNTED_VIEWS =
            Pattern.compile("(?iU)\\b(?:views?|visits?|visitors|vues|просмотр\\w*|visitas|aufrufe)\\b");
    private static final Pattern MONEY = Pattern.compile("[$€£₿]|(?iu)\\b(?:usd|eur|gbp|btc|xmr)\\b");
    private static final Beginnings FOR_SALE = new Beginnings(
            Pattern.compile(
                    "(?iU)\\b(?:buy|bids?|purchase|auction|price|for sale|selling|ransom|acheter|enchères?|prix|kaufen|gebot|preis|comprar|subasta|precio|compra|asta|prezzo|preço|купить|цена|ставка)\\b"));

    /** Of a button or a word beside the amount; longer texts speak of something else. */
    private static final int MAX_OFFER = 30;

    private static final int MAX_STATUS_WORDS = 8;

    private final Instant now;
    private final Map<FieldName, String> texts = new EnumMap<>(FieldName.class);
    private final Map<PostingField, Supplier<String>> where = new EnumMap<>(PostingField.class);
    private final Set<String> statusWords = new LinkedHashSet<>();
    private @Nullable Instant publishedAt;
    private @Nullable Instant deadline;
    private @Nullable PostingStatus status;
    private @Nullable Long dataBytes;
    private @Nullable Long views;
    private @Nullable URI link;
    private boolean countsDown;
    private boolean forSale;
    private int amounts;
    private @Nullable String amount;
    private Supplier<String> amountAt = () -> "";

    /** @param now tells a deadline from a date of publication */
    PostingDraft(Instant now) {
        this.now = now;
    }

    /**
     * Takes a text whose meaning a label, a column's head or a key names.
     *
     * @param at where on the page it stands
     */
    void named(FieldName field, String text, Supplier<String> at) {
        switch (field) {
            case TITLE, WEBSITE, COUNTRY, RANSOM, GROUP -> keep(field, text, at);
            case DESCRIPTION -> describe(text, at);
            case PUBLISHED -> published(PostedDate.read(text, now), at);
            case DEADLINE -> deadline(text, at);
            case STATUS -> status(text, at);
            case SIZE -> size(text, at);
            case VIEWS -> views(text, at);
            case LINK, BUSINESS, OTHER -> {}
        }
    }

    /** Takes a text that nothing names, for what it looks like. */
    void unnamed(TextKind kind, String text, Supplier<String> at) {
        forSale |= text.length() <= MAX_OFFER && FOR_SALE.find(text);
        switch (kind) {
            case DATE -> date(text, at);
            case COUNTDOWN -> counted(text, at);
            case SIZE -> named(FieldName.SIZE, text, at);
            case COUNTRY -> named(FieldName.COUNTRY, text, at);
            case DOMAIN, URL -> named(FieldName.WEBSITE, text, at);
            case STATUS -> named(FieldName.STATUS, text, at);
            case PROSE -> describe(text, at);
            case NUMBER -> number(text, at);
            case SECTOR, LABEL, ACTION, PRIVATE, MARK, NAME -> {}
        }
    }

    void link(URI page, Supplier<String> at) {
        if (link == null) {
            link = page;
            where.put(PostingField.LINK, at);
        }
    }

    /** Null where nothing is left of the title once it is fit to be kept. */
    @Nullable
    Posting posting(String title, String at) {
        String kept = StoredText.of(title, StoredText.MAX_TITLE);
        if (kept == null) {
            return null;
        }
        where.put(PostingField.TITLE, () -> at);
        StatusWords.statedIn(kept).forEach(statusWords::add);
        priced();
        String website = texts.get(FieldName.WEBSITE);
        if (website == null && isAddress(kept)) {
            website = kept;
            where.put(PostingField.WEBSITE, () -> at);
        }
        return new Posting(
                kept,
                StoredText.of(texts.get(FieldName.DESCRIPTION), StoredText.MAX_DESCRIPTION),
                StoredText.of(website, StoredText.MAX_WEBSITE),
                StoredText.of(texts.get(FieldName.COUNTRY), StoredText.MAX_COUNTRY),
                publishedAt,
                deadline,
                status(kept),
                statusWords.stream().limit(MAX_STATUS_WORDS).toList(),
                dataBytes,
                StoredText.of(texts.get(FieldName.RANSOM), StoredText.MAX_RANSOM),
                views,
                link == null ? null : PersonalData.mask(link),
                StoredText.of(texts.get(FieldName.GROUP), StoredText.MAX_COUNTRY),
                places());
    }

    private static boolean isAddress(String title) {
        TextKind kind = TextKind.of(title);
        return kind == TextKind.DOMAIN || kind == TextKind.URL;
    }

    private Map<PostingField, String> places() {
        Map<PostingField, String> places = new EnumMap<>(PostingField.class);
        where.forEach((field, at) -> places.put(field, at.get()));
        return places;
    }

    private void keep(FieldName field, String text, Supplier<String> at) {
        if (texts.putIfAbsent(field, text) == null) {
            PostingField kept =
                    switch (field) {
                        case WEBSITE -> PostingField.WEBSITE;
                        case COUNTRY -> PostingField.COUNTRY;
                        case RANSOM -> PostingField.RANSOM;
                        case GROUP -> PostingField.GROUP;
                        default -> PostingField.TITLE;
                    };
            where.putIfAbsent(kept, at);
        }
    }

    private PostingStatus status(String title) {
        if (status != null) {
            return status;
        }
        boolean ahead = deadline != null && deadline.isAfter(now);
        PostingStatus inTitle = statusWords.stream()
                .map(StatusWords::read)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        return countsDown || ahead ? PostingStatus.COUNTDOWN : inTitle != null ? inTitle : PostingStatus.ANNOUNCED;
    }

    /** Of several texts the longest is the one about the organisation; the others are remarks. */
    private void describe(String text, Supplier<String> at) {
        String known = texts.get(FieldName.DESCRIPTION);
        if (known == null || text.length() > known.length()) {
            texts.put(FieldName.DESCRIPTION, text);
            where.put(PostingField.DESCRIPTION, at);
        }
        countsDown |= StatusWords.countsDown(text) && !StatusWords.isOver(text);
    }

    private void deadline(String text, Supplier<String> at) {
        Instant read = PostedDate.read(text, now);
        boolean counted = where.containsKey(PostingField.COUNTDOWN);
        if (read != null && (deadline == null || counted)) {
            deadline = read; // what is stated is more exact than what is counted
            where.remove(PostingField.COUNTDOWN);
            where.put(PostingField.DEADLINE, at);
        }
        counted(text, at);
    }

    private void counted(String text, Supplier<String> at) {
        if (StatusWords.countsDown(text) && !StatusWords.isOver(text)) {
            countsDown = true;
            Duration left = Countdown.left(text);
            if (deadline == null && left != null) {
                deadline = now.plus(left).truncatedTo(ChronoUnit.SECONDS);
                where.put(PostingField.COUNTDOWN, at);
            }
        }
    }

    /** Nobody publishes in the future: a date ahead is the one on which they say they will. */
    private void date(String text, Supplier<String> at) {
        Instant read = PostedDate.read(text, now);
        if (read != null && read.isAfter(now)) {
            deadline(text, at);
        } else {
            published(read, at);
        }
    }

    private void published(@Nullable Instant read, Supplier<String> at) {
        if (publishedAt == null && read != null) {
            publishedAt = read;
            where.put(PostingField.PUBLISHED_AT, at);
        }
    }

    /** "Status: publication on 12/03/2026" names no state, and a date all the same. */
    private void status(String text, Supplier<String> at) {
        PostingStatus stated = StatusWords.read(text);
        StatusWords.statedIn(text).forEach(statusWords::add);
        if (stated == null) {
            date(text, at);
            counted(text, at);
        } else if (status == null) {
            status = stated;
            where.put(PostingField.STATUS, at);
        }
    }

    /** "Data: contracts and payrolls" names no size, and what the data is. */
    private void size(String text, Supplier<String> at) {
        Long bytes = PostedSize.read(text);
        if (bytes == null && text.matches("\\d{4,15}")) {
            bytes = Long.valueOf(text);
        }
        if (bytes == null) {
            if (TextKind.of(text) == TextKind.PROSE || text.indexOf(' ') > 0 && !Digits.areIn(text)) {
                describe(text, at);
            }
        } else if (dataBytes == null) {
            dataBytes = bytes;
            where.put(PostingField.DATA_BYTES, at);
        }
    }

    private void views(String text, Supplier<String> at) {
        Matcher count = COUNT.matcher(text);
        if (views == null && count.find()) {
            views = Long.valueOf(count.group(1).replaceAll("\\D", ""));
            where.put(PostingField.VIEWS, at);
        }
    }

    private void number(String text, Supplier<String> at) {
        if (COUNTED_VIEWS.matcher(text).find()) {
            views(text, at);
        } else if (MONEY.matcher(text).find()) {
            amounts++;
            amount = amount == null ? text : amount;
            amountAt = at;
        }
    }

    /** An amount that nothing names is as often what an organisation earns as what is asked of it: unless data is for sale there. */
    private void priced() {
        if (forSale && amounts == 1 && amount != null) {
            keep(FieldName.RANSOM, amount, amountAt);
        }
    }
}
