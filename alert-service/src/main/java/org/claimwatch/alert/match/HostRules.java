package org.claimwatch.alert.match;

import java.util.Set;
import org.claimwatch.alert.match.HostReading.Zone;
import org.claimwatch.alert.match.NameForm.Variety;
import org.claimwatch.alert.watch.Watch;
import org.jspecify.annotations.Nullable;

/** What a watched name in a host name says, by whose zone it stands in and what is beside it. */
final class HostRules {
    /** Where the bare name under the country's ending is as a rule the town hall's. */
    private static final Set<String> BARE_NAMES = Set.of(
            "DE", "AT", "CH", "LI", "LU", "NL", "BE", "FR", "ES", "CA", "SE", "DK", "FI", "CZ", "SK", "HU", "PL", "EE",
            "LV", "LT", "IS", "RO", "HR", "SI", "NO", "RS", "BA", "ME", "BG", "UA");
    /**
     * From here on a French commune must publish its data (code des relations entre le public et l'administration, L312-1-1)
     * and has a site of its own; a smaller one's name under .fr is more often a family's or a firm's.
     */
    private static final int MIN_POPULATION_OF_BARE_NAME = 3_500;

    private static final int MIN_BARE_NAME = 4;

    private final Lexicon lexicon;

    HostRules(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether a form of the name may stand in such a host. */
    static boolean fitsVariety(NameForm form, HostReading reading, @Nullable Cue cue, Watch watch) {
        boolean countrys = reading.zone() != Zone.WORLD && watch.country().equals(reading.country());
        return switch (form.variety()) {
            case FULL, TERSE -> true;
            case CORE -> cue != null && !cue.weak() || countrys && isOwnNameOfCore(form, watch);
            case PART -> countrys;
            case INITIALS -> cue != null;
            case SHORT -> cue != null && !cue.weak() || reading.zone() == Zone.GOVERNMENT || countrys;
            case WITHOUT_ARTICLE, DECLINED -> cue != null;
        };
    }

    /** durham.ca is the county's where no town has the name; laval.fr is the town's and not its intercommunality's. */
    private static boolean isOwnNameOfCore(NameForm form, Watch watch) {
        boolean union = watch.kind().equals("intercommunality");
        return !watch.country().equals("US")
                && (union ? form.words().size() > 1 : form.glued().length() > 4);
    }

    /** What a name in such a host says. */
    Rule rule(WatchIndex.Named named, HostReading reading, LabelReading label, @Nullable Cue cue) {
        NameForm form = named.form();
        if (form.variety() == Variety.INITIALS) {
            return Rule.INITIALS;
        }
        if (reading.below() && reading.zone() != Zone.GOVERNMENT && reading.cue() == null) {
            return Rule.NAME_AS_DOMAIN;
        }
        if (reading.zone() == Zone.GOVERNMENT) {
            boolean stateService = "FR".equals(reading.country())
                    && !named.entry().watch().kind().equals("municipality");
            return reading.below() && reading.cue() == null || stateService
                    ? Rule.NAME_AS_DOMAIN
                    : Rule.AUTHORITY_DOMAIN;
        }
        boolean authority = cue != null && !cue.weak()
                || form.ownCue() != null && form.words().size() > 1;
        if (authority) {
            return Rule.AUTHORITY_DOMAIN;
        }
        if (!label.region().isEmpty() && cue == null
                || cue != null && !label.region().isEmpty()) {
            return Rule.NAME_AND_REGION_AS_DOMAIN;
        }
        return isTownHalls(named, reading, label, cue) ? Rule.COUNTRY_DOMAIN : Rule.NAME_AS_DOMAIN;
    }

    private boolean isTownHalls(WatchIndex.Named named, HostReading reading, LabelReading label, @Nullable Cue cue) {
        Entry entry = named.entry();
        if (reading.zone() != Zone.COUNTRY
                || reading.below()
                || cue != null
                || named.form().variety() == Variety.SHORT
                || !BARE_NAMES.contains(entry.watch().country())
                || !entry.watch().country().equals(reading.country())) {
            return false;
        }
        boolean small = entry.place() != null
                && entry.place().kind().equals("municipality")
                && entry.population() < MIN_POPULATION_OF_BARE_NAME
                && named.form().words().size() == 1;
        return !small
                && label.name().length() >= MIN_BARE_NAME
                && !lexicon.isStopName(label.name(), entry.watch().country());
    }
}
