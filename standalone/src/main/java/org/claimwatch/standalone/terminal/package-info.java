/**
 * What people see: lines of plain text, coloured a little where a terminal is there to colour.
 */
@NullMarked
package org.claimwatch.standalone.terminal;

import org.jspecify.annotations.NullMarked;
