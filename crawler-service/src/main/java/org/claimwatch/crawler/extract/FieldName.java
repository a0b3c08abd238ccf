package org.claimwatch.crawler.extract;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of a posting, and the words by which labels, column heads and JSON keys call them. */
enum FieldName {
    TITLE(
            "title name company companyname victim victimname target organization organisation org customer client entity headline heading subject "
                    + "nom titre entreprise societe organisme victime cible intitule posttitle post_title nombre titulo empresa victima objetivo organizacion "
                    + "nome azienda societa titolo vittima firma unternehmen opfer firmenname kunde компания название жертва организация postname entrytitle cardtitle companytitle 公司 名称"),
    WEBSITE(
            "website websiteurl web site url domain domainname homepage www sitedelentreprise siteweb site_web domaine dominio sitioweb sitio webseite sitoweb сайт 网站"),
    COUNTRY(
            "country countrycode country_code location nation pays localisation pais ubicacion land standort paese страна 国家"),
    DESCRIPTION(
            "description desc content text body summary excerpt about details info information announcement message "
                    + "resume contenu texte details apropos"),
    PUBLISHED(
            "date datetime datum fecha data_pubblicazione опубликовано дата published publishedat publishedon publicationdate published_at posted postedat postedon added addedat addedon created createdat "
                    + "createdon creationdate discovered uploaded updated updatedat lastupdate time timestamp publie publiele datedepublication "
                    + "publication ajoute ajoutele miseenligne annonce annoncele"),
    DEADLINE(
            "deadline enddate endtime endsat timerend countdownto finaldate closesat timeleft countdowntimer fechalimite frist scadenza prazo until expires expiresat expiry timer countdown timeleft timeremaining publishdate publishat dueto due "
                    + "echeance expire expirele datelimite tempsrestant compte comptearebours"),
    STATUS("status state stage statut etat estado stato статус badge label"),
    SIZE(
            "size datasize leakeddata stolendata tamano grosse datenmenge dimensione tamanho объем размер 大小 datavolume data leaksize totalsize volume totaldatasize databytes bytes sizebytes taille tailledesdonnees "
                    + "donnees volumededonnees"),
    RANSOM(
            "ransom amountrequested starting_price startprice precio preis prezzo preco цена price cost amount demand prix rancon montant"),
    VIEWS("views visits visitors view vues hits viewed visualizaciones visitas просмотров просмотры"),
    /** What is told of an organisation and not kept; that it is told is what tells claims from menus. */
    BUSINESS(
            "revenue employees staff industry sector activity phone fax headquarters headquarter chiffredaffaires effectif effectifs employes "
                    + "secteur activite telephone ingresos empleados umsatz mitarbeiter branche annualrevenue numberofemployees employeescount "
                    + "businesstype branch specialization fatturato dipendenti доход сотрудники"),
    /** Whose claim it is, where a page lists those of several groups. */
    GROUP("group groupname group_name gang actor threatactor threat_actor ransomware ransomwaregroup"),
    LINK("link href permalink uri lien posturl post_url enlace"),
    /** A field that postings have and that is not kept; knowing it keeps its value out of the others. */
    OTHER(
            "id key slug files category categories cat tags tag type address email mail action fichiers categorie adresse logo image img author auteur "
                    + "user byline n no hash password button btn footer comments comment count icon page");

    private static final Map<String, FieldName> BY_WORD = Stream.of(values())
            .flatMap(field -> field.words.stream().map(word -> Map.entry(word, field)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, again) -> first));

    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");

    private static final int MAX_LENGTH = 30;

    private final Set<String> words;

    FieldName(String words) {
        this.words = Set.copyOf(
                List.of(words.replace("_", "").split(" ")).stream().distinct().toList());
    }

    /** Whether only entries about organisations have such a field: menus and questions have titles, links and texts too. */
    boolean isOfClaims() {
        return switch (this) {
            case WEBSITE, COUNTRY, PUBLISHED, DEADLINE, SIZE, RANSOM, BUSINESS, VIEWS, GROUP -> true;
            case TITLE, DESCRIPTION, STATUS, LINK, OTHER -> false;
        };
    }

    /** Whether a label names such a field. */
    static boolean ofClaim(String label) {
        FieldName field = of(label);
        return field != null && field.isOfClaims();
    }

    /** What a key of some data names, by all its words, else by the last that says anything: "victim.companyName", "logo_url". */
    static @Nullable FieldName ofKey(String key) {
        String last = key.substring(key.lastIndexOf('.') + 1);
        FieldName whole = of(last);
        if (whole != null) {
            return whole;
        }
        List<String> words =
                List.of(last.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").split("[^\\p{L}]+"));
        FieldName first = words.size() > 1 ? of(words.getFirst()) : null;
        if (first == OTHER || first == DEADLINE || first == SIZE) {
            return first;
        }
        for (String word : words.reversed()) {
            FieldName named = of(word);
            if (named != null) {
                return named;
            }
        }
        return null;
    }

    /** What a column's head names, by all its words or by the first one that names something. */
    static @Nullable FieldName amongWordsOf(String head) {
        FieldName whole = of(head);
        if (whole != null) {
            return whole;
        }
        for (String word : BETWEEN_WORDS.split(head)) {
            FieldName named = of(word);
            if (named != null) {
                return named;
            }
        }
        return null;
    }

    /** What the class names of an element call it, by their last word that says anything; or null. */
    static @Nullable FieldName hintedBy(String names) {
        FieldName hint = null;
        for (String word : BETWEEN_WORDS.split(names)) {
            FieldName named = word.length() < 3 ? null : BY_WORD.get(word);
            hint = named != null && named != GROUP ? named : hint; // style kits group everything
        }
        return hint;
    }

    /** What a label names, or null where it is no label that is known. Case, accents, spaces and a colon do not matter. */
    static @Nullable FieldName of(String label) {
        return label.length() > MAX_LENGTH ? null : BY_WORD.get(folded(label));
    }

    private static String folded(String label) {
        char[] folded = new char[label.length()];
        int length = 0;
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            if (c >= 0x80) {
                String bare = Normalizer.normalize(label, Normalizer.Form.NFD);
                return NEITHER_LETTER_NOR_DIGIT.matcher(bare).replaceAll("").toLowerCase(Locale.ROOT);
            }
            if (Character.isLetterOrDigit(c)) {
                folded[length++] = Character.toLowerCase(c);
            }
        }
        return new String(folded, 0, length);
    }
}
