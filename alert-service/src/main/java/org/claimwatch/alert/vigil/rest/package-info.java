/** The REST endpoint of closer watches. */
@NullMarked
package org.claimwatch.alert.vigil.rest;

import org.jspecify.annotations.NullMarked;
