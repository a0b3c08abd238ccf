package org.claimwatch.alert.app;

import org.claimwatch.http.caller.Caller;
import org.claimwatch.http.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Whose a thing is that a caller makes. */
public final class Owners {
    private Owners() {}

    /**
     * The owner that was named, or else the caller's own. Only who reads every owner's rows may make one for another:
     * what it then could not see, it should not be able to put there.
     */
    public static String of(Caller caller, @Nullable String named) {
        if (named == null || named.equals(caller.owner())) {
            return caller.owner();
        }
        if (!caller.readsAll()) {
            throw ProblemException.badRequest(
                    "owner", "owner must be " + caller.owner() + ": another needs a key with the role analyst as well");
        }
        return named;
    }
}
