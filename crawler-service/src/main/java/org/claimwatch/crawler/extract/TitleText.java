package org.claimwatch.crawler.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes from titles what is not theirs: a label that all of them begin with, dates and sizes that most end with, ornaments. */
final class TitleText {
    private static final Pattern PREFIX = Pattern.compile("^([^:]{2,25}:\\s+)\\S.*");
    private static final Pattern NUMBERED =
            Pattern.compile("^(?:[\\[(#]{1,2}\\d{1,4}[\\]).:]{0,2}|\\d{1,4}[\\]).:]{1,2})\\s*(?=\\S{2})");
    private static final Pattern TAIL = Pattern.compile("^(.{3,}?)\\s*(?:[-–—|/:,;•·]|\\s)\\s*([^|•·]{1,40}?)\\s*$");
    private static final Pattern ORNAMENT = Pattern.compile("^[\\s>»•*\\-–—|:#]+(?=[\\p{L}\\p{N}])|[\\s»|>→]+$");
    private static final int MAX_TAILS = 4;

    private TitleText() {}

    static List<String> of(List<String> titles) {
        List<String> bare = withoutTails(withoutPrefix(withoutNumbers(titles)));
        return bare.stream()
                .map(title -> ORNAMENT.matcher(title).replaceAll(""))
                .toList();
    }

    /** "[01] Acme", "2. Beta": numbers that all of a list begin with count its entries. */
    private static List<String> withoutNumbers(List<String> titles) {
        long numbered =
                titles.stream().filter(title -> NUMBERED.matcher(title).find()).count();
        return titles.size() >= 3 && numbered >= 0.9 * titles.size()
                ? titles.stream()
                        .map(title -> NUMBERED.matcher(title).replaceFirst(""))
                        .toList()
                : titles;
    }

    private static List<String> withoutPrefix(List<String> titles) {
        Map<String, Integer> prefixes = new HashMap<>();
        for (String title : titles) {
            Matcher prefix = PREFIX.matcher(title);
            if (prefix.matches()) {
                prefixes.merge(prefix.group(1), 1, Integer::sum);
            }
        }
        for (Map.Entry<String, Integer> prefix : prefixes.entrySet()) {
            if (titles.size() >= 3 && prefix.getValue() >= 0.7 * titles.size()) {
                return titles.stream()
                        .map(title -> title.startsWith(prefix.getKey())
                                ? title.substring(prefix.getKey().length())
                                : title)
                        .toList();
            }
        }
        return titles;
    }

    private static List<String> withoutTails(List<String> titles) {
        List<String> bare = titles;
        for (int i = 0; i < MAX_TAILS && titles.size() > 1; i++) {
            List<String> cut = bare.stream().map(TitleText::withoutTail).toList();
            int changed = 0;
            for (int j = 0; j < cut.size(); j++) {
                changed += cut.get(j).equals(bare.get(j)) ? 0 : 1;
            }
            if (changed < 0.7 * titles.size()) {
                return bare;
            }
            bare = new ArrayList<>(cut);
        }
        return bare;
    }

    /** "Acme - 20 GB - 2023-01-02" ends with a date; a date holds the sign that parts it from the name. */
    private static String withoutTail(String title) {
        PostedDate date = PostedDate.find(title);
        if (date != null && date.start() > 2 && title.substring(date.end()).matches("[)\\]\\s]*")) {
            return title.substring(0, date.start()).replaceAll("[\\s\\-–—|/:,;•·(\\[]+$", "");
        }
        Matcher tail = TAIL.matcher(title);
        if (tail.matches()) {
            int cut = Math.max(
                    title.lastIndexOf(" - "),
                    Math.max(title.lastIndexOf(" | "), Math.max(title.lastIndexOf(" – "), title.lastIndexOf(" / "))));
            String last = cut > 2 ? title.substring(cut + 3) : "";
            TextKind kind = last.isEmpty() ? TextKind.NAME : TextKind.of(StoredText.plain(last));
            if (kind == TextKind.DATE || kind == TextKind.SIZE || kind == TextKind.COUNTDOWN) {
                return title.substring(0, cut).strip();
            }
        }
        return title;
    }
}
