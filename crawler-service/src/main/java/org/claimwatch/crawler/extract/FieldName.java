package org.claimwatch.crawler.extract;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of a posting, and the words by which labels, column heads and JSON keys call them. */
enum FieldName {
    TITLE("title name company companyname victim target organization organisation org customer client entity headline "
            + "nom titre entreprise societe organisme victime cible intitule"),
    WEBSITE("website web site url domain domainname homepage www sitedelentreprise siteweb site_web domaine"),
    COUNTRY("country location nation pays localisation"),
    DESCRIPTION(
            "description desc content text body summary excerpt about details info information announcement message "
                    + "resume contenu texte details apropos"),
    PUBLISHED(
            "date published publishedat publishedon publicationdate published_at posted postedat postedon added addedat addedon created createdat "
                    + "createdon creationdate discovered uploaded updated updatedat lastupdate time timestamp publie publiele datedepublication "
                    + "publication ajoute ajoutele miseenligne annonce annoncele"),
    DEADLINE(
            "deadline until expires expiresat expiry timer countdown timeleft timeremaining publishdate publishat dueto due "
                    + "echeance expire expirele datelimite tempsrestant compte comptearebours"),
    STATUS("status state stage statut etat"),
    SIZE("size datasize data leaksize totalsize volume totaldatasize databytes bytes sizebytes taille tailledesdonnees "
            + "donnees volumededonnees"),
    RANSOM("ransom price cost amount demand prix rancon montant"),
    LINK("link href permalink uri lien"),
    /** A field that postings have and that is not kept; knowing it keeps its value out of the others. */
    OTHER(
            "views visits visitors view id key slug files revenue employees staff industry sector activity category tags type "
                    + "phone fax address email action vues fichiers chiffredaffaires effectif employes secteur activite categorie "
                    + "telephone adresse logo image img author auteur n no");

    private static final Map<String, FieldName> BY_WORD = Stream.of(values())
            .flatMap(field -> field.words.stream().map(word -> Map.entry(word, field)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, again) -> first));

    private static final int MAX_LENGTH = 30;

    private final Set<String> words;

    FieldName(String words) {
        this.words = Set.copyOf(
                List.of(words.replace("_", "").split(" ")).stream().distinct().toList());
    }

    /** What a label names, or null where it is no label that is known. Case, accents, spaces and a colon do not matter. */
    static @Nullable FieldName of(String label) {
        if (label.length() > MAX_LENGTH) {
            return null;
        }
        String folded = Normalizer.normalize(label, Normalizer.Form.NFD);
        return BY_WORD.get(folded.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT));
    }
}
