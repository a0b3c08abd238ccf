/**
 * What the three services share where HTTP comes in: who calls ({@code keys}, {@code caller}) and how an error is told
 * ({@code problem}). Its defaults for Quarkus stand in {@code META-INF/microprofile-config.properties}.
 *
 * <p>No domain code belongs here: the services share contracts, not classes.
 */
@NullMarked
package org.claimwatch.http;

import org.jspecify.annotations.NullMarked;
