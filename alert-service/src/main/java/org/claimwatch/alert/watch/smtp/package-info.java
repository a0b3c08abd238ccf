/** Mail that proves that its reader holds a domain. */
@NullMarked
package org.claimwatch.alert.watch.smtp;

import org.jspecify.annotations.NullMarked;
