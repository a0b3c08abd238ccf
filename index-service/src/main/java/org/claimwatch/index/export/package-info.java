/**
 * Claims in the forms that other programs read: tables ({@link org.claimwatch.index.export.CsvTable}) and news feeds
 * ({@link org.claimwatch.index.export.AtomFeed}). What is exported is found as anything else is, by {@code search}.
 */
@NullMarked
package org.claimwatch.index.export;

import org.jspecify.annotations.NullMarked;
