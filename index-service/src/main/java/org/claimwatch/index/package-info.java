/**
 * index-service: lets analysts search every claim. What it holds is a projection of crawler-service's feed and can be
 * filled again from it at any time; no alert depends on it.
 *
 * <p>{@code intake} follows the feed and says what has to be written; {@code mapping} says into which index and how it is
 * laid out; {@code search} asks it; {@code claim} is what all three speak of; {@code app} runs the intake. A package that
 * bears a technology's name is the edge to it.
 */
@NullMarked
package org.claimwatch.index;

import org.jspecify.annotations.NullMarked;
