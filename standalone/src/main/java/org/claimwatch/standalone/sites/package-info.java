/**
 * The leak sites that a user of {@code up} lists in {@code sites.csv}, and how crawler-service is brought to know them.
 *
 * <p>{@link org.claimwatch.standalone.sites.SiteList} reads the file whole and checks every row before anything is told to
 * anyone. {@link org.claimwatch.standalone.sites.SiteRegister} then registers what crawler-service does not know yet, all of it
 * or nothing. What is registered but not listed stays as it is: it came over REST.
 */
@NullMarked
package org.claimwatch.standalone.sites;

import org.jspecify.annotations.NullMarked;
