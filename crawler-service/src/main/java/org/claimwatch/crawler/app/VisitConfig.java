package org.claimwatch.crawler.app;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How visits are made; the defaults and their reasons stand in application.properties. */
@ConfigMapping(prefix = "claimwatch.visits")
interface VisitConfig {
    /** From the start of one visit of a live site to the start of the next, where an operator did not say otherwise. */
    Duration every();

    /** How many visits of sites that answered lately this replica makes at the same time. */
    int atOnce();

    /** How many sites and mirrors that are probably dead it asks besides, at the same time. */
    int slowAtOnce();

    /** How long a lease is good for without being renewed. */
    Duration lease();

    /** How many pages of a listing are read in one visit. */
    int maxPages();

    /** After this, no other page of a listing is asked for. */
    Duration longest();

    /** How many claims' own pages are fetched in one visit. */
    int maxOwnPages();

    /** How often it is looked whether a site is due. */
    Duration lookEvery();
}
