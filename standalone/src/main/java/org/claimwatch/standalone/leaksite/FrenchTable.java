package org.claimwatch.standalone.leaksite;

import static org.claimwatch.standalone.leaksite.Html.escape;
import static org.claimwatch.standalone.leaksite.Posting.countdown;
import static org.claimwatch.standalone.leaksite.Posting.published;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** French, one table, a row an organisation. */
final class FrenchTable implements LeakSite {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(ZoneOffset.UTC);

    @Override
    public String group() {
        return "Marée Grise";
    }

    @Override
    public String listing() {
        return "/";
    }

    @Override
    public List<Posting> firstPostings(Instant now) {
        return List.of(
                countdown(
                        "Fonderies d’Ostremont",
                        "fonderies-ostremont.example",
                        "France",
                        "Plans de pièces, devis et dossiers du personnel.",
                        now.minus(Duration.ofDays(3)),
                        58),
                countdown(
                        "Clinique des Trois Hêtres",
                        "clinique-trois-hetres.example",
                        "Belgique",
                        "Comptabilité et messagerie de la direction.",
                        now.minus(Duration.ofDays(6)),
                        120),
                published(
                        "Cabinet Lavergeais & Associés",
                        "lavergeais-associes.example",
                        "France",
                        "Dossiers de clients, actes et correspondance.",
                        now.minus(Duration.ofDays(12)),
                        35),
                published(
                        "Transports Quillevic-Maubray",
                        "quillevic-maubray.example",
                        "France",
                        "Contrats, feuilles de route et fiches de paie.",
                        now.minus(Duration.ofDays(19)),
                        71),
                published(
                        "Laiterie du Val Brumeux",
                        "laiterie-val-brumeux.example",
                        "Suisse",
                        "Recettes, fournisseurs et archives comptables.",
                        now.minus(Duration.ofDays(26)),
                        16),
                published(
                        "Institut Sévérac-Tournelle",
                        "severac-tournelle.example",
                        "France",
                        "Dossiers d’inscription et messagerie des enseignants.",
                        now.minus(Duration.ofDays(38)),
                        203));
    }

    @Override
    public Optional<WebPage> page(String pathAndQuery, List<Posting> postings, Instant now) {
        if (!pathAndQuery.equals(listing())) {
            return Optional.empty();
        }
        String rows = postings.stream().map(posting -> row(posting, now)).collect(Collectors.joining());
        return Optional.of(WebPage.html("""
                <!DOCTYPE html>
                <html lang="fr">
                <head><meta charset="utf-8"><title>Marée Grise</title></head>
                <body>
                <h1>Marée Grise</h1>
                <p>Liste des organisations qui n’ont pas répondu. Mise à jour sans préavis.</p>
                <table border="1">
                <thead><tr><th>Organisation</th><th>Site web</th><th>Pays</th><th>Données</th><th>Volume</th><th>Date de publication</th><th>État</th></tr></thead>
                <tbody>
                %s</tbody>
                </table>
                <p><a href="/contact">Nous écrire</a></p>
                </body>
                </html>
                """.formatted(rows)));
    }

    private static String row(Posting posting, Instant now) {
        return "<tr><td><a href=\"/fiche/%s\">%s</a></td><td>%s</td><td>%s</td><td>%s</td><td>%d Go</td><td>%s</td><td>%s</td></tr>\n"
                .formatted(
                        Html.slug(posting.title()),
                        escape(posting.title()),
                        escape(posting.website()),
                        escape(posting.country()),
                        escape(posting.description()),
                        posting.gigabytes(),
                        DATE.format(posting.publishedAt()),
                        state(posting, now));
    }

    private static String state(Posting posting, Instant now) {
        return posting.deadline() == null || posting.deadline().isBefore(now)
                ? "Publié"
                : "Publication le " + DATE.format(posting.deadline());
    }
}
