/** The REST endpoint of the report. */
@NullMarked
package org.claimwatch.alert.report.rest;

import org.jspecify.annotations.NullMarked;
