/** Issued reports, and links to them, in PostgreSQL. */
@NullMarked
package org.claimwatch.alert.report.postgres;

import org.jspecify.annotations.NullMarked;
