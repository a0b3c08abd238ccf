package org.claimwatch.standalone.story;

import java.nio.file.Path;

/** How the story ended. */
public sealed interface Ending {
    /**
     * As it should.
     *
     * @param watch the watch's id
     * @param claim the claim's id
     * @param mail the file that holds the mail
     */
    record Told(String watch, String claim, Path mail, Timing timing) implements Ending {}

    /** @param step that was not reached */
    record Broken(Step step, String reason) implements Ending {}
}
