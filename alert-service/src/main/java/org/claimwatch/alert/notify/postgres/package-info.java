/** Receivers, notifications and the ledger of deliveries in PostgreSQL: the outbox that delivery workers lease from. */
@NullMarked
package org.claimwatch.alert.notify.postgres;

import org.jspecify.annotations.NullMarked;
