/**
 * An SMTP server that keeps each message as a file and passes none on.
 */
@NullMarked
package org.claimwatch.local.smtp;

import org.jspecify.annotations.NullMarked;
