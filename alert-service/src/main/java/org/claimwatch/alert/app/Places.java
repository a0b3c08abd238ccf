package org.claimwatch.alert.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.claimwatch.alert.gazetteer.Gazetteer;
import org.claimwatch.alert.gazetteer.LikelyDomains;
import org.claimwatch.alert.gazetteer.Place;
import org.claimwatch.alert.gazetteer.UsualNames;
import org.claimwatch.alert.match.Knowledge;
import org.claimwatch.alert.text.Word;
import org.claimwatch.alert.watch.DomainName;
import org.jspecify.annotations.Nullable;

/** What the gazetteer knows of places, put together for people. */
@ApplicationScoped
public class Places {
    /**
     * @param usualNames what people write for the name: short forms, without article, hyphens or apostrophes
     * @param intercommunality that it belongs to; null if none is known
     * @param homonyms the codes of other places of the name in its country
     * @param likelyDomains guesses of where its authority is on the web
     */
    public record Found(
            String code,
            String name,
            String country,
            String kind,
            @Nullable String region,
            int population,
            List<String> usualNames,
            @Nullable Union intercommunality,
            List<String> homonyms,
            List<String> likelyDomains) {}

    /** A union of communes. */
    public record Union(String code, String name) {}

    private final Gazetteer gazetteer;

    Places(Knowledge knowledge) {
        this.gazetteer = knowledge.gazetteer();
    }

    public List<Found> search(String text, int limit) {
        return gazetteer.search(text, limit).stream().map(this::found).toList();
    }

    public Optional<Found> byCode(@Nullable String code) {
        return gazetteer.byCode(code).map(this::found);
    }

    private Found found(Place place) {
        Union union = gazetteer
                .byCode(place.partOf())
                .map(of -> new Union(of.code(), of.name()))
                .orElse(null);
        List<String> homonyms = gazetteer.named(place.country(), Word.folded(place.name())).stream()
                .map(Place::code)
                .filter(code -> !code.equals(place.code()))
                .toList();
        return new Found(
                place.code(),
                place.name(),
                place.country(),
                place.kind(),
                place.region(),
                place.population(),
                UsualNames.of(place),
                union,
                homonyms,
                LikelyDomains.of(place).stream()
                        .filter(guess -> DomainName.parse(guess).isPresent())
                        .toList());
    }
}
