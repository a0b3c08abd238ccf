package org.claimwatch.index.intake.elasticsearch;

import java.util.UUID;

/**
 * What stands in the place of a claim that was redacted. A deleted document's version is forgotten after a minute, and an
 * event that is read again would bring the claim back; this keeps the version.
 *
 * @param redacted true; no claim has the field
 * @param hidden true, as of any claim that is not to be found
 */
record Tombstone(UUID claimId, long sequence, boolean redacted, boolean hidden) {}
