package org.claimwatch.index.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimwatch.index.claim.ClaimStatus;
import org.claimwatch.index.search.SearchText.Clause;
import org.claimwatch.index.search.SearchText.Condition;
import org.claimwatch.index.search.SearchText.Field;
import org.claimwatch.index.search.SearchText.Term;

/** Reads a search text from left to right, once. */
final class SearchTextReader {
    private static final String QUOTES = "\"“”„«»";

    /** With fewer letters a prefix stands for so many words that looking for all of them takes long. */
    private static final int SHORTEST_PREFIX = 3;

    private static final Pattern LEADING_WILDCARD = Pattern.compile("\\*+[\\p{L}\\p{N}].*");
    private static final Pattern PREFIX = Pattern.compile("[^*]*[\\p{L}\\p{N}][^*]*\\*");

    /** A piece as typed, before it is known what the pieces around it make of it. */
    private record Piece(boolean negated, String field, String text, boolean quoted) {
        boolean is(String operator) {
            return !negated && !quoted && field.isEmpty() && text.equals(operator);
        }

        boolean saysSomething() {
            return text.codePoints().anyMatch(Character::isLetterOrDigit);
        }
    }

    private final String typed;
    private final Instant now;
    private int at;

    SearchTextReader(String typed, Instant now) {
        this.typed = typed;
        this.now = now;
    }

    SearchText read() {
        List<Piece> pieces = pieces();
        if (pieces.stream()
                .anyMatch(piece ->
                        !piece.quoted && LEADING_WILDCARD.matcher(piece.text).matches())) {
            return new SearchText.Refused("no word that begins with *; its end may be left open: thaon*");
        }
        if (pieces.size() > SearchText.MAX_TERMS) {
            return new SearchText.Refused("at most " + SearchText.MAX_TERMS + " words and phrases");
        }
        return new SearchText.Question(typed.strip(), plain(pieces), clauses(pieces));
    }

    private List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        while (at < typed.length()) {
            if (Character.isWhitespace(typed.charAt(at)) || isQuote(at) && closing(at) < 0) {
                at++;
            } else {
                Piece piece = piece();
                if (piece.saysSomething()) {
                    pieces.add(piece);
                }
            }
        }
        return pieces;
    }

    private Piece piece() {
        boolean negated =
                typed.charAt(at) == '-' && at + 1 < typed.length() && !Character.isWhitespace(typed.charAt(at + 1));
        if (negated) {
            at++;
        }
        if (isQuote(at) && closing(at) > 0) {
            return new Piece(negated, "", quoted(), true);
        }
        String word = word();
        int colon = word.indexOf(':');
        boolean quotedValue = colon == word.length() - 1 && at < typed.length() && isQuote(at) && closing(at) > 0;
        if (colon > 0 && quotedValue) {
            return new Piece(negated, word.substring(0, colon), quoted(), true);
        }
        return colon > 0 && colon < word.length() - 1
                ? new Piece(negated, word.substring(0, colon), word.substring(colon + 1), false)
                : new Piece(negated, "", word, false);
    }

    /** Up to the next space or quote. */
    private String word() {
        int start = at;
        if (isQuote(at)) {
            at++; // behind a minus, without its other half
            start++;
        }
        while (at < typed.length() && !Character.isWhitespace(typed.charAt(at)) && !isQuote(at)) {
            at++;
        }
        return typed.substring(start, at);
    }

    private String quoted() {
        int end = closing(at);
        String inside = typed.substring(at + 1, end);
        at = end + 1;
        return inside.strip();
    }

    private boolean isQuote(int index) {
        return index < typed.length() && QUOTES.indexOf(typed.charAt(index)) >= 0;
    }

    private int closing(int open) {
        for (int i = open + 1; i < typed.length(); i++) {
            if (isQuote(i)) {
                return i;
            }
        }
        return -1;
    }

    private List<Clause> clauses(List<Piece> pieces) {
        List<Clause> clauses = new ArrayList<>();
        boolean either = false;
        boolean not = false;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean last = i == pieces.size() - 1;
            if (!last && !either && !not && !clauses.isEmpty() && piece.is("OR")) {
                either = true;
            } else if (!last && !either && !not && !clauses.isEmpty() && piece.is("AND")) {
                not = false; // both is what is asked for anyway
            } else if (!last && !not && piece.is("NOT")) {
                not = true;
            } else {
                Term term = new Term(piece.negated ^ not, condition(piece));
                if (either) {
                    List<Term> anyOf = new ArrayList<>(clauses.removeLast().anyOf());
                    anyOf.add(term);
                    clauses.add(new Clause(anyOf));
                } else {
                    clauses.add(new Clause(List.of(term)));
                }
                either = false;
                not = false;
            }
        }
        return clauses;
    }

    private static String plain(List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> !piece.negated && piece.field.isEmpty())
                .map(Piece::text)
                .collect(Collectors.joining(" "));
    }

    private Condition condition(Piece piece) {
        if (piece.field.isEmpty()) {
            return text(piece);
        }
        // a field that is none, or a value that it cannot have: the words of it
        return field(piece).orElseGet(() -> new SearchText.Phrase(piece.field + " " + piece.text));
    }

    private static Condition text(Piece piece) {
        if (piece.quoted) {
            return new SearchText.Phrase(piece.text);
        }
        long letters =
                piece.text.codePoints().filter(Character::isLetterOrDigit).count();
        return letters >= SHORTEST_PREFIX && PREFIX.matcher(piece.text).matches()
                ? new SearchText.Prefix(piece.text.substring(0, piece.text.length() - 1))
                : new SearchText.Word(piece.text);
    }

    private Optional<Condition> field(Piece piece) {
        String text = piece.text;
        return switch (piece.field.toLowerCase(Locale.ROOT)) {
            case "group" -> Optional.of(new SearchText.Group(text));
            case "domain" -> Optional.of(new SearchText.InDomain(text.replaceFirst("^\\*\\.", "")));
            case "title" -> Optional.of(new SearchText.InField(Field.TITLE, text));
            case "name" -> Optional.of(new SearchText.InField(Field.NAME, text));
            case "description" -> Optional.of(new SearchText.InField(Field.DESCRIPTION, text));
            case "country" -> Optional.of(new SearchText.InCountry(text));
            case "status" ->
                Arrays.stream(ClaimStatus.values())
                        .filter(status -> status.name().equalsIgnoreCase(text))
                        .findFirst()
                        .map(SearchText.Status::new);
            case "from" -> Period.read(text).map(period -> new SearchText.FirstSeen(period.from(), null));
            case "to" -> Period.read(text).map(period -> new SearchText.FirstSeen(null, period.from()));
            case "deadline" ->
                text.equalsIgnoreCase("coming")
                        ? Optional.of(new SearchText.Deadline(now, null))
                        : Period.read(text).map(period -> new SearchText.Deadline(period.from(), period.to()));
            default -> Optional.empty();
        };
    }
}
