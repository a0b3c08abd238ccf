/** The index itself over HTTP, for operators. */
@NullMarked
package org.claimwatch.index.rebuild.rest;

import org.jspecify.annotations.NullMarked;
