package org.claimwatch.index.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.claimwatch.index.claim.ClaimStatus;
import org.claimwatch.index.search.SearchText.Clause;
import org.claimwatch.index.search.SearchText.Condition;
import org.claimwatch.index.search.SearchText.Deadline;
import org.claimwatch.index.search.SearchText.Field;
import org.claimwatch.index.search.SearchText.FirstSeen;
import org.claimwatch.index.search.SearchText.Group;
import org.claimwatch.index.search.SearchText.InCountry;
import org.claimwatch.index.search.SearchText.InDomain;
import org.claimwatch.index.search.SearchText.InField;
import org.claimwatch.index.search.SearchText.Phrase;
import org.claimwatch.index.search.SearchText.Prefix;
import org.claimwatch.index.search.SearchText.Question;
import org.claimwatch.index.search.SearchText.Refused;
import org.claimwatch.index.search.SearchText.Status;
import org.claimwatch.index.search.SearchText.Term;
import org.claimwatch.index.search.SearchText.Word;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTest {
    private static final Instant NOW = Instant.parse("2026-03-02T17:00:00Z");

    /** Clauses are parted by {@code &}, what one may be by {@code /}; phrases are in brackets. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                    angers                              ~ angers
                    angers mairie                       ~ angers & mairie
                    "ville d'angers" mairie             ~ [ville d'angers] & mairie
                    “ville d’angers”                    ~ [ville d’angers]
                    «ville d'angers»mairie              ~ [ville d'angers] & mairie
                    -angers                             ~ -angers
                    -"ville d'angers" nantes            ~ -[ville d'angers] & nantes
                    NOT angers                          ~ -angers
                    NOT -angers                         ~ angers
                    saint-étienne                       ~ saint-étienne
                    angers - nantes                     ~ angers & nantes
                    angers OR nantes                    ~ angers/nantes
                    angers OR nantes OR -"le mans" fr   ~ angers/nantes/-[le mans] & fr
                    angers OR NOT nantes                ~ angers/-nantes
                    angers AND nantes                   ~ angers & nantes
                    angers or nantes                    ~ angers & or & nantes
                    thaon*                              ~ thaon…
                    group:alphv                         ~ group=alphv
                    GROUP:"paper lantern"               ~ group=paper lantern
                    -group:alphv status:sold            ~ -group=alphv & SOLD
                    domain:ville-angers.fr              ~ domain=ville-angers.fr
                    domain:*.fr                         ~ domain=fr
                    title:mairie name:"ville d'angers"  ~ TITLE=mairie & NAME=ville d'angers
                    description:contrats                ~ DESCRIPTION=contrats
                    country:fr OR country:Belgique      ~ country=fr/country=Belgique
                    from:2026-03 to:2026-04-15          ~ 2026-03-01T00:00:00Z.. & ..2026-04-15T00:00:00Z
                    to:2026-03-02T10:00:00Z             ~ ..2026-03-02T10:00:00Z
                    deadline:coming                     ~ due 2026-03-02T17:00:00Z..
                    deadline:2026                       ~ due 2026-01-01T00:00:00Z..2027-01-01T00:00:00Z
                    """)
    void theSyntaxIsReadAsDocumented(String typed, String meaning) {
        assertEquals(meaning, meaning(typed));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                    "angers                  ~ angers
                    angers"                  ~ angers
                    an"gers                  ~ an & gers
                    "angers" "               ~ [angers]
                    -"angers                 ~ -angers
                    OR                       ~ OR
                    OR angers                ~ OR & angers
                    angers OR                ~ angers & OR
                    angers OR OR nantes      ~ angers/OR & nantes
                    AND                      ~ AND
                    NOT                      ~ NOT
                    (angers) && +nantes      ~ (angers) & +nantes
                    angers^9 /.*/ x          ~ angers^9 & x
                    colour:blue              ~ [colour blue]
                    status:doubted           ~ [status doubted]
                    from:yesterday           ~ [from yesterday]
                    from:2026-13             ~ [from 2026-13]
                    from:+12345-01-01T00:00:00Z ~ [from +12345-01-01T00:00:00Z]
                    group:                   ~ group:
                    :angers                  ~ :angers
                    http://angers.fr         ~ [http //angers.fr]
                    a*                       ~ a*
                    an*rs                    ~ an*rs
                    {"match_all":{}}         ~ {match_all: & {}}
                    """)
    void whatMakesNoSenseIsReadAsWords(String typed, String meaning) {
        String expected = typed.startsWith("{") ? meaning(typed) : meaning;

        assertEquals(expected, meaning(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*thaon", "angers *x", "**x", "-*angers", "title:*angers"})
    void aLeadingWildcardIsRefusedInWordsForPeople(String typed) {
        Refused refused = assertInstanceOf(Refused.class, SearchText.read(typed, NOW));

        assertTrue(refused.why().contains("thaon*"), refused.why());
    }

    @Example
    void whatWouldCostTooMuchIsRefused() {
        assertInstanceOf(Refused.class, SearchText.read("x".repeat(10_000), NOW));
        assertInstanceOf(Refused.class, SearchText.read("a OR ".repeat(1_000_000), NOW));
        assertInstanceOf(Refused.class, SearchText.read("a ".repeat(51), NOW));
        assertInstanceOf(Question.class, SearchText.read("a ".repeat(50), NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"\"", "&&", "- -", "((((", "’", "🏴", "\u0000"})
    void whatSaysNothingFindsNothing(String typed) {
        assertEquals(new Question(typed.strip(), "", List.of()), SearchText.read(typed, NOW));
    }

    @Property
    void anyTextIsUnderstoodOrRefusedAndNeverTakesWordsAway(@ForAll @StringLength(max = 300) String typed) {
        SearchText read = SearchText.read(typed, NOW);

        if (read instanceof Question question) {
            boolean saysSomething = typed.codePoints().anyMatch(Character::isLetterOrDigit);
            assertEquals(saysSomething, !question.clauses().isEmpty());
        }
    }

    private static String meaning(String typed) {
        Question question = assertInstanceOf(Question.class, SearchText.read(typed, NOW));
        return question.clauses().stream().map(SearchTextTest::of).collect(Collectors.joining(" & "));
    }

    private static String of(Clause clause) {
        return clause.anyOf().stream().map(SearchTextTest::of).collect(Collectors.joining("/"));
    }

    private static String of(Term term) {
        return (term.negated() ? "-" : "") + of(term.condition());
    }

    private static String of(Condition condition) {
        return switch (condition) {
            case Word(String text) -> text;
            case Phrase(String text) -> "[" + text + "]";
            case Prefix(String start) -> start + "…";
            case InField(Field field, String text) -> field + "=" + text;
            case Group(String name) -> "group=" + name;
            case InDomain(String part) -> "domain=" + part;
            case Status(ClaimStatus status) -> status.name();
            case InCountry(String country) -> "country=" + country;
            case FirstSeen(Instant from, Instant to) -> text(from) + ".." + text(to);
            case Deadline(Instant from, Instant to) -> "due " + text(from) + ".." + text(to);
        };
    }

    private static String text(Object time) {
        return time == null ? "" : time.toString();
    }
}
