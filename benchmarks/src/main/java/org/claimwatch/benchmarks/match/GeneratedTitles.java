package org.claimwatch.benchmarks.match;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.claimwatch.alert.gazetteer.Gazetteer;
import org.claimwatch.alert.gazetteer.Place;
import org.claimwatch.alert.match.ClaimText;
import org.claimwatch.alert.match.Knowledge;
import org.claimwatch.alert.match.Match;
import org.claimwatch.alert.match.Matcher;
import org.claimwatch.alert.match.Tier;
import org.claimwatch.alert.match.WatchIndex;
import org.claimwatch.alert.watch.Watch;

/**
 * What becomes of the titles and domains that any of the 35,000 French communes would be posted under, all of them and the
 * intercommunalities watched at once: right, at POSSIBLE as homonyms or otherwise unsure, not found, or given to another
 * place. Usage: {@code GeneratedTitles [-v]}.
 */
final class GeneratedTitles {
    private static final Map<String, UnaryOperator<String>> SHAPES = new LinkedHashMap<>();

    static {
        SHAPES.put("title Mairie de X", name -> "Mairie " + of(name));
        SHAPES.put("title VILLE DE X", name -> ("Ville " + of(name)).toUpperCase(Locale.ROOT));
        SHAPES.put("title Commune de X (France)", name -> "Commune " + of(name) + " (France)");
        SHAPES.put("title City of X, France", name -> "City of " + name + ", France");
        SHAPES.put("domain ville-x.fr", name -> "ville-" + label(name, "-") + ".fr");
        SHAPES.put("domain mairie-x.fr", name -> "mairie-" + label(name, "-") + ".fr");
        SHAPES.put("domain villedex.fr", name -> "villede" + label(name, "") + ".fr");
        SHAPES.put("domain mairiex.fr", name -> "mairie" + label(name, "") + ".fr");
        SHAPES.put("domain villex.fr", name -> "ville" + label(name, "") + ".fr");
        SHAPES.put("domain x.fr", name -> label(name, "-") + ".fr");
    }

    private GeneratedTitles() {}

    private static String of(String name) {
        if (name.startsWith("Le ")) {
            return "du " + name.substring(3);
        }
        if (name.startsWith("Les ")) {
            return "des " + name.substring(4);
        }
        return "AEÉÈÊIÎOÔUYHŒ".indexOf(name.charAt(0)) >= 0 ? "d’" + name : "de " + name;
    }

    private static String label(String name, String joint) {
        String folded = Normalizer.normalize(
                name.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae"), Normalizer.Form.NFD);
        return folded.replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", joint);
    }

    public static void main(String[] arguments) {
        boolean verbose = arguments.length > 0;
        Knowledge knowledge = Knowledge.shipped();
        Gazetteer gazetteer = knowledge.gazetteer();
        List<Watch> watches = new ArrayList<>();
        for (Place place : gazetteer.all()) {
            watches.add(new Watch(
                    UUID.randomUUID(),
                    "all",
                    place.name(),
                    "FR",
                    place.kind(),
                    place.code(),
                    place.region(),
                    List.of(),
                    List.of(),
                    java.time.Instant.EPOCH));
        }
        Matcher matcher = new Matcher(WatchIndex.of(knowledge, watches));
        SHAPES.forEach((shape, write) -> measure(shape, write, matcher, gazetteer, verbose));
    }

    private static void measure(
            String shape, UnaryOperator<String> write, Matcher matcher, Gazetteer gazetteer, boolean verbose) {
        int right = 0;
        int ambiguous = 0;
        int possible = 0;
        int lost = 0;
        int wrong = 0;
        for (Place place : gazetteer.all()) {
            if (!place.kind().equals("municipality")) {
                continue;
            }
            String text = write.apply(place.name());
            boolean domain = shape.startsWith("domain");
            List<Match> matches =
                    matcher.match(new ClaimText(domain ? "x" : text, null, domain ? text : null, null, null));
            Match own = matches.stream()
                    .filter(match -> place.code().equals(match.watch().code()))
                    .findFirst()
                    .orElse(null);
            List<Match> others = matches.stream()
                    .filter(match -> match.tier() == Tier.LIKELY
                            && !place.code().equals(match.watch().code()))
                    .toList();
            if (own == null) {
                lost++;
            } else if (own.tier() == Tier.LIKELY) {
                right++;
            } else if (own.ambiguous()) {
                ambiguous++;
            } else {
                possible++;
            }
            if (!others.isEmpty()) {
                wrong++;
            }
            if (verbose && (own == null || !others.isEmpty())) {
                System.out.println("  " + text + " -> "
                        + others.stream()
                                .map(match -> match.watch().name() + " "
                                        + match.evidence().getFirst())
                                .toList());
            }
        }
        System.out.printf(
                "%-30s right %5d ambiguous %5d possible %5d not found %4d; another as well or instead %4d%n",
                shape, right, ambiguous, possible, lost, wrong);
    }
}
