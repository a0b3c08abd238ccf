package org.claimwatch.crawler.extract.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.claimwatch.crawler.extract.PageSource;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;

/** Where something stands: on a page, by a CSS selector, or in data, by a JSON pointer (RFC 6901) in which * is any step. */
public sealed interface Place {
    /** Selectors of pages are a few words long. */
    int MAX_LENGTH = 200;

    /**
     * @throws IllegalArgumentException saying what is wrong
     */
    static Place of(String written) {
        if (written.isBlank() || written.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("must have 1 to " + MAX_LENGTH + " characters");
        }
        return written.startsWith("/") ? Pointer.of(written) : Css.of(written);
    }

    /** A selector as jsoup has them, of those whose cost grows no faster than the page. */
    record Css(Evaluator evaluator) implements Place {
        private static final Pattern PSEUDO = Pattern.compile("::?([A-Za-z-]+)");

        /** Those that look at texts of descendants, at other elements' descendants or at regular expressions are left out. */
        private static final Set<String> ALLOWED = Set.of(
                "first-child",
                "last-child",
                "nth-child",
                "nth-last-child",
                "first-of-type",
                "last-of-type",
                "nth-of-type",
                "only-child",
                "not",
                "empty",
                "root",
                "containsown");

        static Css of(String written) {
            Matcher pseudo = PSEUDO.matcher(written);
            while (pseudo.find()) {
                if (!ALLOWED.contains(pseudo.group(1).toLowerCase(java.util.Locale.ROOT))) {
                    throw new IllegalArgumentException(pseudo.group() + " is none of "
                            + ALLOWED.stream().sorted().toList());
                }
            }
            if (written.contains("~=")) {
                throw new IllegalArgumentException("regular expressions belong into pattern, not into a selector");
            }
            try {
                return new Css(QueryParser.parse(written));
            } catch (Selector.SelectorParseException | IllegalArgumentException e) {
                throw new IllegalArgumentException("is no selector: " + e.getMessage(), e);
            }
        }

        List<Element> in(Element root) {
            return root.select(evaluator);
        }
    }

    /** @param steps without escapes; * is every member or item */
    record Pointer(List<String> steps) implements Place {
        /** Jackson refuses data that is nested deeper than 1,000; what anybody points at lies above this. */
        private static final int MAX_STEPS = 16;

        static Pointer of(String written) {
            List<String> steps = Arrays.stream(written.substring(1).split("/", -1))
                    .map(step -> step.replace("~1", "/").replace("~0", "~"))
                    .toList();
            if (steps.size() > MAX_STEPS) {
                throw new IllegalArgumentException("must have at most " + MAX_STEPS + " steps");
            }
            return new Pointer(steps);
        }

        /** What stands there, in the order of the data, and no more than a number of them. */
        List<PageSource.Data> in(PageSource.Data data, int atMost) {
            List<PageSource.Data> found = List.of(data);
            for (String step : steps) {
                List<PageSource.Data> next = new ArrayList<>();
                for (PageSource.Data each : found) {
                    add(each, step, atMost, next);
                }
                found = next;
            }
            return found;
        }

        private static void add(PageSource.Data from, String step, int atMost, List<PageSource.Data> to) {
            JsonNode value = from.value();
            if (step.equals("*") && value.isArray()) {
                for (int i = 0; i < value.size() && to.size() < atMost; i++) {
                    to.add(new PageSource.Data(value.get(i), from.where() + "/" + i));
                }
            } else if (step.equals("*")) {
                value.properties().stream()
                        .limit(atMost - (long) to.size())
                        .forEach(member -> to.add(
                                new PageSource.Data(member.getValue(), from.where() + "/" + escaped(member.getKey()))));
            } else {
                JsonNode next = value.isArray() && step.matches("\\d{1,6}")
                        ? value.path(Integer.parseInt(step))
                        : value.path(step);
                if (!next.isMissingNode() && !next.isNull() && to.size() < atMost) {
                    to.add(new PageSource.Data(next, from.where() + "/" + escaped(step)));
                }
            }
        }

        private static String escaped(String step) {
            return step.replace("~", "~0").replace("/", "~1");
        }
    }
}
