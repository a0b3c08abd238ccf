/**
 * What the demo tells: sites are read, nothing is found on a city, a group publishes a posting that names it, the mail
 * arrives. Nothing is staged but the posting; each step waits until the services say that it has happened.
 *
 * <p>{@link org.claimwatch.standalone.story.Story} goes from step to step and says each to a
 * {@link org.claimwatch.standalone.story.Narrator}: the terminal, or a test that kills a service in the middle.
 */
@NullMarked
package org.claimwatch.standalone.story;

import org.jspecify.annotations.NullMarked;
