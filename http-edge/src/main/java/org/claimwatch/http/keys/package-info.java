/**
 * Who may call Claimwatch: API keys, their roles and owners, and the one file they stand in.
 *
 * <p>The file is JSON, an array with an object a key (see {@link org.claimwatch.http.keys.ApiKey}). It holds hashes, never
 * keys. {@link org.claimwatch.http.keys.KeyFile} writes it; the three services read it and read it again when it changes, so
 * that a new key, or the end of one, needs no restart. How a request shows its key is in {@code http.caller}.
 *
 * <p>Not here: what a role may do. That stands on each endpoint.
 */
@NullMarked
package org.claimwatch.http.keys;

import org.jspecify.annotations.NullMarked;
