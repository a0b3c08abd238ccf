package org.claimwatch.standalone.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.claimwatch.standalone.service.Answer;

/** Waits for a step of the story, and knows what was missing when it waited in vain. */
final class Patience {
    /** Short against the parts of the way from publication to mail, so that no figure is blurred by it. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Duration within;

    /** @param within for each step */
    Patience(Duration within) {
        this.within = within;
    }

    /** A look at what a step waits for: empty as long as it has not happened. */
    @FunctionalInterface
    interface Look<T> {
        Optional<T> at(Attempt attempt) throws InterruptedException, IOException;
    }

    /** One look's findings. */
    static final class Attempt {
        private String missing = "nothing was seen";

        /** What a service answered, if it did what it was asked. */
        Optional<JsonNode> done(Answer answer) {
            return switch (answer) {
                case Answer.Done(int status, JsonNode body) -> Optional.of(body);
                case Answer.Refused refused -> notYet("the answer is " + refused);
                case Answer.Silent(String reason) -> notYet("there is no answer: " + reason);
            };
        }

        boolean that(boolean holds, String otherwise) {
            if (!holds) {
                missing = otherwise;
            }
            return holds;
        }

        <T> Optional<T> notYet(String missing) {
            this.missing = missing;
            return Optional.empty();
        }
    }

    /** That a step did not come; the message says what was missing at the last look. */
    static final class Exhausted extends Exception {
        private static final long serialVersionUID = 1L;

        private final Step step;

        Exhausted(Step step, String message) {
            super(message);
            this.step = step;
        }

        Step step() {
            return step;
        }
    }

    <T> T until(Step step, Look<T> look) throws InterruptedException, Exhausted {
        long deadline = System.nanoTime() + within.toNanos();
        while (true) {
            Attempt attempt = new Attempt();
            Optional<T> seen = lookOnce(attempt, look);
            if (seen.isPresent()) {
                return seen.get();
            }
            if (System.nanoTime() > deadline) {
                throw new Exhausted(step, attempt.missing + " (after " + within.toSeconds() + " s)");
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private static <T> Optional<T> lookOnce(Attempt attempt, Look<T> look) throws InterruptedException {
        try {
            return look.at(attempt);
        } catch (IOException e) {
            return attempt.notYet(e.toString());
        }
    }
}
