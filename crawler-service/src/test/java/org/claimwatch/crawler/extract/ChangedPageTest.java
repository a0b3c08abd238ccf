package org.claimwatch.crawler.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a site may do to its pages without saying anything else on them. */
class ChangedPageTest {
    private static final Set<String> CARDS =
            Set.of("auction", "russian", "tailwind", "headlines", "tiles-two-kinds", "portfolio", "ghost", "timeline");
    private static final String CARD =
            ".auction-item, .item, .rounded-xl, .news, .tile, .portfolio-item, article, .timeline-item";

    @Property(tries = 40, seed = "20260302")
    void theOrderOfTheEntriesChangesNothingButTheirOrder(@ForAll("cards") String name, @ForAll long seed) {
        Document page = page(name);
        List<Element> cards = new ArrayList<>(page.select(CARD));
        Element list = cards.getFirst().parent();
        Collections.shuffle(cards, new Random(seed));
        cards.forEach(list::appendChild);

        assertEquals(titles(text(name)), titles(page.outerHtml()));
    }

    @Property(tries = 40, seed = "20260303")
    void oneMoreElementAroundEachEntryChangesNothing(@ForAll("cards") String name, @ForAll boolean section) {
        Document page = page(name);
        page.select(CARD).wrap(section ? "<section></section>" : "<div class=\"outer\"></div>");

        assertEquals(titles(text(name)), titles(page.outerHtml()));
    }

    @Property(tries = 40, seed = "20260304")
    void whiteSpaceBetweenTheTagsChangesNothing(@ForAll("cards") String name, @ForAll boolean spread) {
        String page = text(name).replaceAll(">\\s*<", spread ? ">\n    <" : "><");

        assertEquals(titles(text(name)), titles(page));
    }

    @Property(tries = 40, seed = "20260305")
    void theNamesOfClassesChangeNothing(@ForAll("cards") String name) {
        Document page = page(name);
        for (Element element : page.select("[class]")) {
            element.attr(
                    "class",
                    "x" + Integer.toHexString(element.className().hashCode()).replaceAll("\\d", "q"));
        }

        assertEquals(titles(text(name)), titles(page.outerHtml()));
    }

    @Property(tries = 60, seed = "20260306")
    void aPageThatIsCutOffHasNoTitlesThatTheWholeOneHasNot(
            @ForAll("cards") String name, @ForAll("shares") double share) {
        String whole = text(name);
        List<String> cut = titles(whole.substring(0, (int) (whole.length() * share)));

        Set<String> known = new TreeSet<>(titles(whole));
        for (String title : cut) {
            assertTrue(
                    known.stream().anyMatch(each -> each.startsWith(title)),
                    name + " cut at " + share + " reads " + title);
        }
    }

    @Provide
    Arbitrary<String> cards() {
        return Arbitraries.of(CARDS.stream().sorted().toList());
    }

    @Provide
    Arbitrary<Double> shares() {
        return Arbitraries.doubles().between(0.5, 1);
    }

    private static Document page(String name) {
        return Jsoup.parse(text(name));
    }

    private static String text(String name) {
        try {
            return ShapesTest.text("shapes/" + name + ".html");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> titles(String page) {
        return ShapesTest.postings(ShapesTest.read(page, false)).stream()
                .map(Posting::title)
                .sorted()
                .collect(Collectors.toList());
    }
}
