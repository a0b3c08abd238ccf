/**
 * What the service's tests have around it: a real PostgreSQL and a real SMTP server, keys of every role, and a crawler that
 * is played over HTTP.
 */
@NullMarked
package org.claimwatch.alert.outside;

import org.jspecify.annotations.NullMarked;
