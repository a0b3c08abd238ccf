package org.claimwatch.local.elasticsearch.analysis;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;

/**
 * The token filters of the full distribution's {@code analysis-common} that our mappings name, over the same classes of
 * Lucene. A setting that the full distribution knows and this does not is refused, so that no mapping means two things.
 */
public final class LocalAnalysisPlugin extends Plugin implements AnalysisPlugin {
    @Override
    public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
        return Map.of(
                "lowercase", (index, environment, name, settings) -> plain(name, settings, LowerCaseFilter::new),
                "asciifolding", (index, environment, name, settings) -> plain(name, settings, ASCIIFoldingFilter::new),
                "elision", (index, environment, name, settings) -> elision(name, settings, environment));
    }

    private static TokenFilterFactory plain(String name, Settings settings, UnaryOperator<TokenStream> wrap) {
        requireOnly(name, settings, Set.of());
        return new Filter(name, wrap);
    }

    private static TokenFilterFactory elision(String name, Settings settings, Environment environment) {
        requireOnly(name, settings, Set.of("articles", "articles_case"));
        CharArraySet given = Analysis.parseArticles(environment, settings);
        CharArraySet articles = given == null ? FrenchAnalyzer.DEFAULT_ARTICLES : given;
        return new Filter(name, tokens -> new ElisionFilter(tokens, articles));
    }

    private static void requireOnly(String name, Settings settings, Set<String> known) {
        for (String setting : settings.keySet()) {
            // a filter that no index configures is given the settings of the index itself
            boolean own = !setting.equals("type") && !setting.startsWith("index.");
            if (own && !known.contains(setting)) {
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
}
