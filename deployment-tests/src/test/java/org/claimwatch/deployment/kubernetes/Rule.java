package org.claimwatch.deployment.kubernetes;

import java.util.stream.Stream;

/** Something that must hold of all that an overlay applies. */
interface Rule {
    /** What does not hold, in words that name the object at fault; nothing if all does. */
    Stream<String> problems(Bundle bundle);
}
