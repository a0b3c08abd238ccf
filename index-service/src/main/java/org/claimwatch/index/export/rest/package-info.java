/** Exports over HTTP, written while they are read, so that no answer is ever held whole. */
@NullMarked
package org.claimwatch.index.export.rest;

import org.jspecify.annotations.NullMarked;
