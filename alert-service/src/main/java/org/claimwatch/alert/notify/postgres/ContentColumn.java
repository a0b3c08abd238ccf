package org.claimwatch.alert.notify.postgres;

import java.util.List;
import org.claimwatch.alert.notify.Standing;
import org.claimwatch.alert.notify.ToldClaim;
import org.jspecify.annotations.Nullable;

/** What a notification tells, in a JSON column. */
record ContentColumn(
        List<ToldClaim> claims,
        @Nullable Standing standing,
        @Nullable String receiver) {}
