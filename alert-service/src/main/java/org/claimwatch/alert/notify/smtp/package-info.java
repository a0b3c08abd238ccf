/** Notifications by mail. */
@NullMarked
package org.claimwatch.alert.notify.smtp;

import org.jspecify.annotations.NullMarked;
