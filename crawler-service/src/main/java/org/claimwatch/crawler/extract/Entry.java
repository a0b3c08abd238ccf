package org.claimwatch.crawler.extract;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What may be a posting: some lines of a page that belong together.
 *
 * @param depth how many tags deep it is: the slots of its lines are counted from there
 * @param element that holds them all and nothing else, or null where there is none
 */
record Entry(List<Line> lines, int depth, @Nullable Element element) {}
