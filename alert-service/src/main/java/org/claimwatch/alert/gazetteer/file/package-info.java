/** The gazetteer's file that an operator gives. */
@NullMarked
package org.claimwatch.alert.gazetteer.file;

import org.jspecify.annotations.NullMarked;
