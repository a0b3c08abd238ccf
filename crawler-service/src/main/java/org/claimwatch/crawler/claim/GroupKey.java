package org.claimwatch.crawler.claim;

/**
 * What the spellings of a group's name have in common: trackers write {@code lockfern30} where the group writes
 * "Lockfern 3.0".
 */
public record GroupKey(String value) {
    public static GroupKey of(String name) {
        return new GroupKey(TitleKey.of(name).value().replace(" ", ""));
    }
}
