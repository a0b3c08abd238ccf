package org.claimwatch.crawler.extract;

import java.util.regex.Pattern;

/** Words by which texts about organisations and their data are told from other texts. No group's and no site's. */
final class Wording {
    private static final String FLAGS = "(?iU)";

    private static final Beginnings LEAK = new Beginnings(Pattern.compile(FLAGS
            + "\\b(?:leak\\w{0,4}|breach\\w{0,4}|stolen|exfiltrat\\w{1,5}|ransom\\w{0,5}|victims?|hacked|compromised|encrypted|dump(?:ed)?|confidential|negotiat\\w{1,6}"
            + "|non-?disclosure|unpaid|fuites?|données|volées?|rançon|filtra\\w{1,6}|robad[oa]s|datos|gestohlen|daten|rubati|dati|vazad[oa]s|dados"
            + "|утеч\\w{1,4}|украден\\w{0,3}|жертв\\w{0,3}|слив\\w{0,3})\\b|泄露|数据"));
    private static final Beginnings OWN_TRADE = new Beginnings(Pattern.compile(FLAGS
            + "\\b(?:our (?:clients?|partners|targets|customers|blog)|full data|leaked data|data leaks?|data breach\\w{0,2}|victims?|ransom\\w{0,5}|leaks?|leak(?:ed|s)? (?:site|blog)|dumps?|wall of shame|hall of shame"
            + "|non-?payers|refused to pay|утечки|fuites de données|filtraciones)\\b"));

    /** How companies introduce themselves, and how others introduce them. */
    private static final Beginnings PROFILE = new Beginnings(
            Pattern.compile(
                    FLAGS
                            + "\\b(?:(?:is|are|was|as|a|an|the|est|es|ist|è|é) (?:an? |une? |una? |eine? |il |la |le |the |one of the )?(?:\\p{L}+[ -]){0,4}?(?:company|firm|manufacturer|provider|supplier|producer|retailer|distributor"
                            + "|developer|contractor|operator|organi[sz]ation|business|corporation|hospital|clinic|school|university|college|bank|agency|dealer(?:ship)?|association"
                            + "|district|municipality|city|county|law firm|institute|entreprise|société|empresa|compañía|unternehmen|azienda|società|fabricante|fabricant|hersteller)"
                            + "|headquartered|founded in|established in|was founded|was established|since (?:19|20)\\d\\d|years of experience|speciali[sz](?:es|ed|ing) in|based in|provides?|manufactures?|offers"
                            + "|employees|revenue|subsidiar(?:y|ies)|leading|customers|clients include|company|компани\\w{1,3}|фондée en|fondée en|basée à|fundada en|gegründet|fondata nel|основан\\w{1,2})\\b"));

    private static final Beginnings ORGANISATION = new Beginnings(
            Pattern.compile(
                    FLAGS
                            + "\\b(?:inc|llc|ltd|ltda|limited|corp|corporation|co|company|companies|gmbh|mbh|ag|kg|ohg|se|sa|sas|sasu|sarl|srl|spa|bv|nv|plc|pty|oyj?|ab|aps|sdn|bhd|pvt|pte|llp|lp"
                            + "|s\\.a\\.?|s\\.p\\.a\\.?|s\\.r\\.l\\.?|b\\.v\\.?|k\\.k\\.?|s\\.l\\.?|a/s|group|groupe|gruppo|grupo|gruppe|holdings?|universit\\w{1,4}|college|schools?|academy|hospitals?|hôpital|clinic\\w{0,2}|klinik\\w{0,3}"
                            + "|health(?:care)?|medical|dental|pharm\\w{1,9}|bank|banque|banco|insurance|assurances?|industr\\w{1,5}|international|services|solutions|systems?|technolog\\w{1,3}|software|consult\\w{1,5}|associates"
                            + "|partners|foundation|ministry|ministère|city|ville|town|county|municipal\\w{0,4}|municipio|commune|comune|mairie|ayuntamiento|prefeitura|gemeente|gemeinde|stadt|kommune|district|council|government"
                            + "|hotels?|resort|law|attorneys|lawyers|avocats|motors?|automotive|logisti\\w{1,3}|transport\\w{0,5}|shipping|engineering|construction\\w{0,2}|builders|manufactur\\w{1,4}|energy|power|electric\\w{0,4}|oil|gas"
                            + "|foods?|beverages?|steel|metals?|chemicals?|plastics?|textile\\w{0,2}|packaging|properties|realty|estate|capital|financ\\w{1,4}|invest\\w{1,6}|wealth|trust|telecom\\w{0,9}|media|studios?|retail|stores?|supply"
                            + "|enterprises?|laborator\\w{1,4}|labs|institut\\w{0,4}|association|society|society|union|church|club|airlines?|airport|farms?|equipment|products|works|werke|bau|center|centre)\\b\\.?"));

    /** Questions, steps and orders: what pages for those who pay say. */
    private static final Beginnings INSTRUCTION = new Beginnings(
            Pattern.compile(
                    FLAGS
                            + "\\W*(?:\\d{1,2}[.)]\\s*)?(?:(?:how|what|why|who|when|where|which|can i|do (?:i|you|not)|is it|are you|will you|step \\d|download|install|buy|copy|enter|click|send|pay|wait|create|register|go to|use|select|choose|write"
                            + "|contact|open the|visit|run|decrypt\\w{0,4}|never|don'?t|please|если|как|что|почему|скачайте|comment|pourquoi|que faire|cómo|qué|wie|was|warum|come|cosa|perché)\\b.*)"));

    /** What groups say of themselves. */
    private static final Beginnings ITSELF = new Beginnings(
            Pattern.compile(
                    FLAGS
                            + "\\b(?:we|our|us|my|goodbye|farewell|clos(?:ing|ed)|shut(?:ting)? ?down|statement|announcements?|news|updates?|welcome|hello|dear|attention|important|notice|project"
                            + "|keys?|decryptors?|nous|notre|nos|wir|unsere?|nosotros|nuestr[oa]s?|noi|nostr[oaie]|nós|noss[oa]s?|мы|наш\\w{0,2}|внимание)\\b"));

    private static final Beginnings OFF_TOPIC = new Beginnings(
            Pattern.compile(
                    FLAGS
                            + "\\W*(?:how to|f\\.?a\\.?q|frequently|(?:affiliate |our |the )?rules|instructions?|terms|(?:our )?mirrors?|contacts?(?: us)?|recovery|about us|decrypt\\w{0,5}|free decrypt\\w{0,4}|support|affiliates?|partnership|help|tools|guide|manual|donate|change ?log|release notes)\\b.*"));

    private static final Pattern LIST = Pattern.compile(
            "(?iU)(?:post|article|card|entr(?:y|ies)|record|leak|victim|compan(?:y|ies)|target|case|client|publication|blog|organi[sz]ation|domain|title|claim)s?");

    /** What a text is about it says at its beginning, and these patterns try each of their words at each letter. */
    private static final int LOOKED_AT = 200;

    private Wording() {}

    private static String beginning(String text) {
        return text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
    }

    /** Whether a text speaks of stolen data. */
    static boolean ofLeaks(String text) {
        return LEAK.find(beginning(text));
    }

    /** Whether a heading says that what follows are claims. */
    static boolean announcesClaims(String text) {
        return OWN_TRADE.find(beginning(text));
    }

    /** Whether sentences introduce an organisation. */
    static boolean introduces(String text) {
        return PROFILE.find(beginning(text));
    }

    /** Whether a name has a legal form, or a word for a kind of organisation, in it. */
    static boolean namesOrganisation(String text) {
        return ORGANISATION.find(text);
    }

    /** Whether a key says that what it holds are claims or the organisations in them. */
    static boolean callsList(String key) {
        return LIST.matcher(key).find();
    }

    /** Whether a text asks, or tells the reader what to do. */
    static boolean instructs(String text) {
        String beginning = beginning(text);
        return text.endsWith("?") || beginning.stripTrailing().endsWith("?") || INSTRUCTION.matches(beginning);
    }

    /** Whether a heading speaks of whoever wrote it. */
    static boolean speaksOfItself(String heading) {
        return ITSELF.find(heading);
    }

    /** Whether a heading says that its page is about something else than claims. */
    static boolean isOffTopic(String heading) {
        return OFF_TOPIC.matches(heading);
    }
}
