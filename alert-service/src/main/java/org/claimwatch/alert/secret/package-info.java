/**
 * What only this service may read or say: secrets of others, encrypted, and proofs that a link comes from here. One key
 * that an operator gives; what is made of it for one purpose is of no use for another.
 */
@NullMarked
package org.claimwatch.alert.secret;

import org.jspecify.annotations.NullMarked;
