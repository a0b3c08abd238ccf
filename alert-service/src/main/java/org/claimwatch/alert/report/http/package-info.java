/** The crawler's coverage over HTTP. */
@NullMarked
package org.claimwatch.alert.report.http;

import org.jspecify.annotations.NullMarked;
