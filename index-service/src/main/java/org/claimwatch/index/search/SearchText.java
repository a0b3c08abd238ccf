package org.claimwatch.index.search;

import java.time.Instant;
import java.util.List;
import org.claimwatch.index.claim.ClaimStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a person types into a search box, understood.
 *
 * <pre>
 *   angers mairie            both words, anywhere in the claim
 *   "ville d'angers"         words that stand together
 *   thaon*                   words that begin so; three letters at least
 *   -logistics               without it; NOT logistics is the same
 *   angers OR nantes         either
 *   group:lockbit            also: domain: title: name: description: status: country:
 *   from:2026-03 to:2026-04  first seen; a year, a month, a day or a time. from: includes it, to: does not
 *   deadline:coming          a deadline that is yet to come; or one in a year, a month, on a day
 * </pre>
 *
 * <p>Nothing odd is an error. A quote without its other half, an operator without its sides, a field that does not exist and
 * a date that is none are read as the words that they are made of. What is refused is what would cost too much.
 */
public sealed interface SearchText {
    /** Twice the longest title that a claim can have. */
    int MAX_CHARACTERS = 1_000;
    /** A sentence has 20. Each is looked for in each text, so many of them are work for Elasticsearch. */
    int MAX_TERMS = 50;

    /**
     * What is asked for: all of the clauses.
     *
     * @param typed as it was
     * @param plain all words and phrases that have to be in the text, as one; empty if there are none
     * @param clauses none if there is no letter and no digit in what was typed: then it finds nothing
     */
    record Question(String typed, String plain, List<Clause> clauses) implements SearchText {
        public Question {
            clauses = List.copyOf(clauses);
        }
    }

    /** Nothing was typed: it finds everything. */
    record Blank() implements SearchText {}

    /** @param why for the person who typed it */
    record Refused(String why) implements SearchText {}

    /** One of these has to be true of the claim. */
    record Clause(List<Term> anyOf) {
        public Clause {
            anyOf = List.copyOf(anyOf);
        }
    }

    /** @param negated that it must not be so */
    record Term(boolean negated, Condition condition) {}

    /** What one term asks of a claim. */
    sealed interface Condition {}

    /** A word anywhere in its texts, or inside a domain's name. */
    record Word(String text) implements Condition {}

    /** Words that stand together anywhere in its texts. */
    record Phrase(String text) implements Condition {}

    /** A word anywhere in its texts that begins so. */
    record Prefix(String start) implements Condition {}

    /** Words that stand together in one of its texts. */
    record InField(Field field, String text) implements Condition {}

    enum Field {
        TITLE,
        NAME,
        DESCRIPTION
    }

    /** The group, under any of its names. */
    record Group(String name) implements Condition {}

    /** A domain, whole or a part of it. */
    record InDomain(String part) implements Condition {}

    record Status(ClaimStatus status) implements Condition {}

    /** A code or a name. */
    record InCountry(String country) implements Condition {}

    /** When we first saw it. @param from included @param to excluded; one of them may be null */
    record FirstSeen(@Nullable Instant from, @Nullable Instant to) implements Condition {}

    /** When its time is up. @param from included @param to excluded, or null */
    record Deadline(Instant from, @Nullable Instant to) implements Condition {}

    /**
     * Reads what was typed.
     *
     * @param now for what is yet to come
     */
    static SearchText read(@Nullable String typed, Instant now) {
        if (typed == null || typed.isBlank()) {
            return new Blank();
        }
        if (typed.length() > MAX_CHARACTERS) {
            return new Refused("at most " + MAX_CHARACTERS + " characters");
        }
        return new SearchTextReader(typed, now).read();
    }
}
