package org.claimwatch.benchmarks.index;

import java.time.Instant;
import java.util.Random;
import java.util.UUID;

/** Invented claims: the same for the same number, so that nothing has to be kept. About 1 KB as an event. */
final class SyntheticClaims {
    static final UUID EPOCH = UUID.fromString("0f6a2a3e-52b1-4c0f-9a3a-8d1a1f3a7a10");

    private static final String[] KINDS = {
        "Ville de",
        "Mairie de",
        "Gemeinde",
        "Comune di",
        "Ayuntamiento de",
        "City of",
        "Town of",
        "Université de",
        "Hospital",
        "School District",
        "Logistics",
        "Industries",
        "Partners",
        "Holding",
        "Clinic",
        "Association"
    };
    private static final String[] SYLLABLES = {
        "an", "ger", "tha", "on", "les", "vos", "ges", "mont", "saint", "ville", "berg", "stadt", "ka", "lo", "mi",
                "ru", "ne",
        "dor", "fel", "gar", "hol", "jen", "kir", "lan", "mar", "nor", "ost", "pel", "qui", "ros", "sund", "tel", "ul",
                "ver",
        "wal", "xan", "yor", "zell"
    };
    private static final String[] COUNTRIES = {
        "FR", "DE", "IT", "ES", "US", "GB", "CA", "BR", "PL", "NL", "BE", "CH", "AT", "PT", "SE", "NO", "DK", "FI",
        "JP", "AU"
    };
    private static final String[] STATUSES = {"ANNOUNCED", "COUNTDOWN", "PUBLISHED", "PUBLISHED", "SOLD", "WITHDRAWN"};
    private static final Instant FIRST = Instant.parse("2021-01-01T00:00:00Z");
    private static final int SECONDS_OF_FIVE_YEARS = 157_680_000;

    private SyntheticClaims() {}

    /** The event with this sequence, as the feed has it. */
    static String event(long sequence) {
        Random random = new Random(sequence * 0x9E3779B97F4A7C15L);
        String place = place(random);
        String title = KINDS[random.nextInt(KINDS.length)] + " " + place;
        Instant seen = FIRST.plusSeconds(random.nextInt(SECONDS_OF_FIVE_YEARS));
        String website = random.nextInt(10) < 6 ? "\"https://www." + place.toLowerCase() + ".example\"" : "null";
        UUID id = new UUID(sequence * 0x9E3779B97F4A7C15L, sequence);
        // a few groups make most of the claims
        String group = "Group " + place(new Random((int) (500 * Math.pow(random.nextDouble(), 3))));
        return """
                {"specversion":"1.0","id":"%s:%d","source":"/feed/claims","type":"claim.appeared","subject":"%s","time":"%s",\
                "datacontenttype":"application/json","data":{"feedEpoch":"%s","sequence":%d,"claim":{"claimId":"%s","group":"%s",\
                "siteId":"b7f8a2de-6f60-4a8d-8f0a-1c7e3f5c9d01","sources":[{"siteId":"b7f8a2de-6f60-4a8d-8f0a-1c7e3f5c9d01",\
                "kind":"OWN_SITE"}],"title":"%s","organisation":{"name":"%s","website":%s,"country":"%s"},"description":"%s",\
                "status":"%s","publishedAt":"%s","firstSeenAt":"%s","lastSeenAt":"%s","withdrawnAt":null,"deadline":"%s",\
                "dataBytes":%d,"ransom":null,"link":"http://example.onion/post/%d","capture":null,"notSeenBefore":null,\
                "backfill":false},"changes":[],"backfill":false,"reportedBy":{"siteId":"b7f8a2de-6f60-4a8d-8f0a-1c7e3f5c9d01",\
                "kind":"OWN_SITE"},"captureHash":null}}""".formatted(
                        EPOCH,
                        sequence,
                        id,
                        seen,
                        EPOCH,
                        sequence,
                        id,
                        group,
                        title,
                        title,
                        website,
                        COUNTRIES[random.nextInt(COUNTRIES.length)],
                        words(random),
                        STATUSES[random.nextInt(STATUSES.length)],
                        seen,
                        seen,
                        seen,
                        seen.plusSeconds(604_800),
                        random.nextInt(1_000_000_000),
                        sequence);
    }

    /** Two to four syllables: some 2 million places, many of them more than once. */
    static String place(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
        return name.toString();
    }

    /** Forty words of 20,000, the first of them far more often than the last, as in any language. */
    private static String words(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            text.append('w').append((int) Math.pow(20_000, random.nextDouble())).append(' ');
        }
        return text.toString();
    }
}
