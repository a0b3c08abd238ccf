package org.claimwatch.alert.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A way to take a domain's label apart: {@code villemandeure} as {@code ville} and {@code mandeure}, {@code
 * dekalbcountyga} as {@code dekalb}, {@code county} and Georgia.
 *
 * @param name what is left, in one word
 * @param cue the word for an authority beside it; null if none is
 * @param region the regions that a code or name behind it may mean
 * @param number a number behind it, as of a French department; empty if none is
 * @param atHyphens whether hyphens part it all, so that nothing had to be guessed
 */
record LabelReading(String name, @Nullable Cue cue, List<Region> region, String number, boolean atHyphens) {
    /** A shorter rest is as likely a syllable. */
    private static final int MIN_NAME = 2;
    /** A shorter cue is as likely the name's first letters, unless a hyphen parts them. */
    private static final int MIN_GLUED_CUE = 3;

    /** All readings, the label as a whole first. */
    static List<LabelReading> of(String label, Lexicon lexicon) {
        return new Reader(lexicon, label).read();
    }

    private static final class Reader {
        private final Lexicon lexicon;
        private final String glued;
        private final Set<Integer> hyphens = new HashSet<>();
        private final List<LabelReading> readings = new ArrayList<>();

        Reader(Lexicon lexicon, String label) {
            this.lexicon = lexicon;
            StringBuilder text = new StringBuilder();
            for (String part : label.split("-")) {
                if (!text.isEmpty()) {
                    hyphens.add(text.length());
                }
                text.append(part);
            }
            this.glued = text.toString();
        }

        List<LabelReading> read() {
            int end = glued.length();
            readings.add(new LabelReading(glued, null, List.of(), "", true));
            withoutCues(0, end, List.of(), "");
            for (int at = Math.max(MIN_NAME, end - 14); at < end; at++) {
                List<Region> region = lexicon.regionsInDomain(glued.substring(at));
                if (!region.isEmpty()) {
                    add(0, at, null, region, "");
                    withoutCues(0, at, region, "");
                }
            }
            int digits = end;
            while (digits > 0 && Character.isDigit(glued.charAt(digits - 1))) {
                digits--;
            }
            if (digits < end && digits > MIN_NAME && end - digits <= 5) {
                add(0, digits, null, List.of(), glued.substring(digits));
                withoutCues(0, digits, List.of(), glued.substring(digits));
            }
            return readings;
        }

        /** Takes a cue off the front or the end. */
        private void withoutCues(int from, int to, List<Region> region, String number) {
            for (int at = from + 1; at <= to - MIN_NAME; at++) {
                List<Cue> cues = lexicon.cuesBeforeInDomain(glued.substring(from, at));
                if (!cues.isEmpty() && isBreak(at, from, at - from)) {
                    int start = at;
                    cues.forEach(cue -> addWithSmallWords(start, to, cue, region, number));
                }
            }
            for (int at = from + MIN_NAME; at < to; at++) {
                List<Cue> cues = lexicon.cuesAfterInDomain(glued.substring(at, to));
                if (!cues.isEmpty() && isBreak(at, from, to - at)) {
                    int end = at;
                    cues.forEach(cue -> add(from, end, cue, region, number));
                    regionBefore(from, end, cues, number);
                }
            }
        }

        /** "oaklandcagov": the state before the cue. */
        private void regionBefore(int from, int to, List<Cue> cues, String number) {
            for (int at = Math.max(from + MIN_NAME, to - 14); at < to; at++) {
                List<Region> region = lexicon.regionsInDomain(glued.substring(at, to));
                if (!region.isEmpty()) {
                    int end = at;
                    cues.forEach(cue -> add(from, end, cue, region, number));
                }
            }
        }

        private boolean isBreak(int at, int from, int cueLength) {
            boolean number = at < glued.length() && Character.isDigit(glued.charAt(at));
            return hyphens.contains(at)
                    || (number || cueLength >= MIN_GLUED_CUE)
                            && hyphens.stream().noneMatch(h -> h > from && h < at);
        }

        private void addWithSmallWords(int from, int to, Cue cue, List<Region> region, String number) {
            add(from, to, cue, region, number);
            for (int at = from + 1; at <= Math.min(from + 5, to - MIN_NAME); at++) {
                if (lexicon.isBetween(glued.substring(from, at)) || isTwoSmallWords(glued.substring(from, at))) {
                    add(at, to, cue, region, number);
                }
            }
        }

        private boolean isTwoSmallWords(String text) {
            return text.equals("dela")
                    || text.equals("delos")
                    || text.equals("delas")
                    || text.equals("dele")
                    || text.equals("ofthe");
        }

        private void add(int from, int to, @Nullable Cue cue, List<Region> region, String number) {
            if (to - from >= MIN_NAME) {
                boolean parted =
                        (from == 0 || hyphens.contains(from)) && (to == glued.length() || hyphens.contains(to));
                readings.add(new LabelReading(glued.substring(from, to), cue, region, number, parted));
            }
        }
    }
}
