package org.claimwatch.index.search;

import java.util.List;
import java.util.Map;
import org.claimwatch.index.claim.Claim;

/**
 * A claim that answers a question.
 *
 * @param highlights by the field's name: the pieces of its text where words were found, as HTML. Words are between
 *     {@code <em>} and {@code </em>}; everything else is escaped
 */
public record ClaimHit(Claim claim, Map<String, List<String>> highlights) {}
