package org.claimwatch.crawler.schedule;

/**
 * Which budget of visits a site's turn is taken from. tor takes one to two minutes to give up on an onion service that is
 * dead, and three of four mirrors are: in one queue they would hold all visits, and those that live would wait.
 */
public enum Lane {
    /** Sites that answered lately. */
    LIVE,
    /** Sites that are probably dead or were never seen alive, and mirrors that are not in use. */
    SLOW
}
