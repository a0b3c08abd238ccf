/** The REST endpoints of verdicts. */
@NullMarked
package org.claimwatch.alert.verdict.rest;

import org.jspecify.annotations.NullMarked;
