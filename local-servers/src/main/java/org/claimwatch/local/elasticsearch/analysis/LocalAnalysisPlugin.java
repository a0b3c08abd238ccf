package org.claimwatch.local.elasticsearch.analysis;

import java.io.Reader;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingCharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;

/**
 * What our mappings name of the full distribution's {@code analysis-common}, over the same classes of Lucene. A setting that
 * the full distribution knows and this does not is refused, so that no mapping means two things.
 */
public final class LocalAnalysisPlugin extends Plugin implements AnalysisPlugin {
    @Override
    public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
        return Map.of(
                "lowercase", (index, environment, name, settings) -> lowercase(name, settings),
                "asciifolding", (index, environment, name, settings) -> folding(name, settings),
                "elision", (index, environment, name, settings) -> elision(name, settings, environment));
    }

    @Override
    public Map<String, AnalysisProvider<CharFilterFactory>> getCharFilters() {
        return Map.of("mapping", (index, environment, name, settings) -> mapping(name, settings));
    }

    @Override
    public Map<String, AnalysisProvider<TokenizerFactory>> getTokenizers() {
        return Map.of("ngram", (index, environment, name, settings) -> grams(name, settings));
    }

    private static TokenFilterFactory lowercase(String name, Settings settings) {
        requireOnly(name, settings, Set.of("language"));
        String language = settings.get("language", "");
        return switch (language) {
            case "" -> new Filter(name, LowerCaseFilter::new);
            case "greek" -> new Filter(name, GreekLowerCaseFilter::new);
            default -> throw new IllegalArgumentException("the local filter [" + name + "] lacks " + language);
        };
    }

    private static TokenFilterFactory folding(String name, Settings settings) {
        requireOnly(name, settings, Set.of());
        return new Filter(name, ASCIIFoldingFilter::new);
    }

    private static TokenFilterFactory elision(String name, Settings settings, Environment environment) {
        requireOnly(name, settings, Set.of("articles", "articles_case"));
        CharArraySet given = Analysis.parseArticles(environment, settings);
        CharArraySet articles = given == null ? FrenchAnalyzer.DEFAULT_ARTICLES : given;
        return new Filter(name, tokens -> new ElisionFilter(tokens, articles));
    }

    private static CharFilterFactory mapping(String name, Settings settings) {
        requireOnly(name, settings, Set.of("mappings"));
        NormalizeCharMap.Builder characters = new NormalizeCharMap.Builder();
        for (String rule : settings.getAsList("mappings")) {
            String[] sides = rule.split("=>", 2);
            characters.add(sides[0].strip(), sides[1].strip());
        }
        return new CharacterFilter(name, characters.build());
    }

    private static TokenizerFactory grams(String name, Settings settings) {
        requireOnly(name, settings, Set.of("min_gram", "max_gram", "token_chars"));
        Set<String> characters = Set.copyOf(settings.getAsList("token_chars"));
        int min = settings.getAsInt("min_gram", 1);
        int max = settings.getAsInt("max_gram", 2);
        if (characters.isEmpty()) {
            return TokenizerFactory.newFactory(name, () -> new NGramTokenizer(min, max));
        }
        if (!characters.equals(Set.of("letter", "digit"))) {
            throw new IllegalArgumentException("the local tokenizer [" + name + "] knows letter with digit only");
        }
        return TokenizerFactory.newFactory(name, () -> new LettersAndDigitsNGramTokenizer(min, max));
    }

    private static void requireOnly(String name, Settings settings, Set<String> known) {
        for (String setting : settings.keySet()) {
            // lists are there as mappings.0, mappings.1; a filter that no index configures is given the index's
            // settings
            String plain = setting.replaceFirst("\\.[0-9]+$", "");
            boolean own = !plain.equals("type") && !plain.startsWith("index.");
            if (own && !known.contains(plain)) {
                throw new IllegalArgumentException(
                        "the local filter [" + name + "] lacks the setting [" + setting + "]");
            }
        }
    }

    /** Looks at one token at a time, and so works in a normalizer too. */
    private record Filter(String name, UnaryOperator<TokenStream> wrap) implements NormalizingTokenFilterFactory {
        @Override
        public TokenStream create(TokenStream tokens) {
            return wrap.apply(tokens);
        }
    }

    /** Looks at characters, and so works in a normalizer too. */
    private record CharacterFilter(String name, NormalizeCharMap characters) implements NormalizingCharFilterFactory {
        @Override
        public Reader create(Reader text) {
            return new MappingCharFilter(characters, text);
        }
    }
}
