package org.claimwatch.standalone.story;

import java.util.List;

/** Hears the story. */
@FunctionalInterface
public interface Narrator {
    /**
     * A step has been reached; the next begins when this returns.
     *
     * @param sentence what happened
     * @param quoted words of the system itself that belong to it, such as the mail
     */
    void tell(Step step, String sentence, List<String> quoted);
}
