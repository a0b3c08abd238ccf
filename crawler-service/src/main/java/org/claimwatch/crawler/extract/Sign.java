package org.claimwatch.crawler.extract;

import java.util.EnumSet;
import java.util.Set;

/** What an entry may show that claims have. None of them is proof, and some of them menus have too. */
enum Sign {
    DATE(1.5),
    COUNTDOWN(1.5),
    SIZE(1.5),
    /** An organisation's own address: of nobody whom other entries name as well, and of no service for everybody. */
    DOMAIN(1.2),
    COUNTRY(1.2),
    /** A field that claims have, by its label: "Revenue:", "Data:". */
    LABELLED(0.8),
    /** "Read more", "Download". */
    ACTION(0.8),
    STATUS(0.6),
    /** A page of its own on the same site. */
    LINK(0.8),
    PROSE(0.8),
    /** Sentences of the kind that introduce an organisation. */
    PROFILE(0.8),
    IMAGE(0.3),
    /** Words of the trade. */
    LEAK(0.4),
    NUMBER(0.2);

    /** Those that menus, rules and questions do not have. */
    static final Set<Sign> HARD = EnumSet.of(DATE, COUNTDOWN, SIZE, DOMAIN, COUNTRY, LABELLED);

    private final double weight;

    Sign(double weight) {
        this.weight = weight;
    }

    double weight() {
        return weight;
    }

    /** For sets of signs that are kept by the thousand. */
    int bit() {
        return 1 << ordinal();
    }

    static int bits(Set<Sign> signs) {
        int bits = 0;
        for (Sign sign : signs) {
            bits |= sign.bit();
        }
        return bits;
    }
}
