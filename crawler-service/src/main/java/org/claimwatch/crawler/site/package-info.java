/**
 * What is watched: a group's leak sites and the mirrors that each of them answers on.
 *
 * <p>A {@link org.claimwatch.crawler.site.Site} counts once, whatever the number of its mirrors. A mirror is a v3 onion
 * service; its address is checked to the last bit, because a mistyped one looks exactly like a dead one. A host of the clear
 * web is a mirror's only where an operator lists it, and is reached through a Tor exit.
 *
 * <p>Whatever changes here is decided by the {@link org.claimwatch.crawler.site.Register}, which is all that is watched at
 * one moment, under one lock.
 *
 * <p>Not here: when a site is visited ({@code schedule}) and what was found there ({@code coverage}, {@code claim}).
 */
@NullMarked
package org.claimwatch.crawler.site;

import org.jspecify.annotations.NullMarked;
