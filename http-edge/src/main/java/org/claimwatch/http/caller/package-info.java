/** How a request shows its key: the header {@code X-API-Key}, and what Quarkus makes of it. */
@NullMarked
package org.claimwatch.http.caller;

import org.jspecify.annotations.NullMarked;
