package org.claimwatch.index.intake.elasticsearch;

import java.util.UUID;

/**
 * What stands in the place of a claim that was redacted. A deleted document's version is forgotten after a minute, and an
 * event that is read again would bring the claim back; this keeps the version.
 *
 * @param redacted true; no claim has the field, so searches leave out who has it
 */
record Tombstone(UUID claimId, long sequence, boolean redacted) {}
