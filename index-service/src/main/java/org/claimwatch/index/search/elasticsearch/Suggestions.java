package org.claimwatch.index.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SuggestMode;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Suggestion;
import co.elastic.clients.elasticsearch.core.search.TermSuggest;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.claimwatch.index.mapping.IndexName;
import org.claimwatch.index.search.ClaimQuery;
import org.claimwatch.index.search.SearchText;

/** What may have been meant where a question finds nothing: names that claims have, written nearly so. */
@Singleton
final class Suggestions {
    /** In shorter words, two other letters make another word. */
    private static final int SHORTEST_WORD = 4;

    private final ElasticsearchClient elasticsearch;

    Suggestions(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** What to type instead, of which it is certain that it finds something; empty if there is nothing like it. */
    Optional<String> instead(ClaimQuery query, Instant now) throws IOException {
        if (query.text().isEmpty() || query.text().get().plain().isBlank()) {
            return Optional.empty();
        }
        String corrected = corrected(query.text().get());
        return SearchText.read(corrected, now) instanceof SearchText.Question question
                        && !corrected.equals(query.text().get().typed())
                        && finds(query.with(question))
                ? Optional.of(corrected)
                : Optional.empty();
    }

    private String corrected(SearchText.Question question) throws IOException {
        SearchResponse<Void> answer = Answers.to(() -> elasticsearch.search(
                search -> search.index(IndexName.CLAIMS).size(0).suggest(suggest -> suggest.text(question.plain())
                        .suggesters(
                                "title",
                                names -> names.term(term -> term.field("title")
                                        .size(1)
                                        .maxEdits(2)
                                        .prefixLength(1)
                                        .minWordLength(SHORTEST_WORD)
                                        .suggestMode(SuggestMode.Missing)))),
                Void.class));
        String corrected = question.typed();
        for (Suggestion<Void> each : answer.suggest().getOrDefault("title", List.of())) {
            TermSuggest word = each.term();
            if (!word.options().isEmpty()) {
                String typed = question.plain().substring(word.offset(), word.offset() + word.length());
                corrected = corrected.replace(typed, word.options().getFirst().text());
            }
        }
        return corrected;
    }

    private boolean finds(ClaimQuery query) throws IOException {
        return Answers.to(() -> elasticsearch.count(
                                count -> count.index(IndexName.CLAIMS).query(Conditions.of(query))))
                        .count()
                > 0;
    }
}
