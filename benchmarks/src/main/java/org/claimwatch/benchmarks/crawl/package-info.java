/**
 * What crawling costs, and how old a live site gets among dead ones.
 *
 * <ul>
 *   <li>{@link org.claimwatch.benchmarks.crawl.CrawlCost}: CPU time a page of crawler-service, of a bare loop and of Scrapy,
 *       over the same 200 invented sites;
 *   <li>{@link org.claimwatch.benchmarks.crawl.LiveAge}: the plan and the places of visits among 3,400 mirrors of which three
 *       of four are dead, in simulated time;
 *   <li>{@link org.claimwatch.benchmarks.crawl.CrawlMemory}: the memory of crawler-service at that size.
 * </ul>
 */
@NullMarked
package org.claimwatch.benchmarks.crawl;

import org.jspecify.annotations.NullMarked;
