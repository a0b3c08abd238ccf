package org.claimwatch.crawler.app;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How visits are made; the defaults and their reasons stand in application.properties. */
@ConfigMapping(prefix = "claimwatch.visits")
interface VisitConfig {
    /** From the start of one visit of a site to the start of the next. */
    Duration every();

    /** How many visits this replica makes at the same time. */
    int atOnce();

    /** How long a lease is good for without being renewed. */
    Duration lease();

    /** How many pages of a listing are read in one visit. */
    int maxPages();

    /** How often it is looked whether a site is due. */
    Duration lookEvery();
}
