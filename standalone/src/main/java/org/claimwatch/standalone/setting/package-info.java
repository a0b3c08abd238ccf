/**
 * What a user can set: ports, and for {@code up} the mail server, the pace and the like in {@code claimwatch.properties}.
 *
 * <p>A mistake is a value that names line and setting, and all of them are found in one go. Reading and checking is all
 * that happens here; what a setting does stands in {@code running}.
 */
@NullMarked
package org.claimwatch.standalone.setting;

import org.jspecify.annotations.NullMarked;
