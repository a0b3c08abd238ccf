/**
 * How fast Claimwatch is, measured beside what it is compared to. A package a subject; each says what it measures and with
 * which command.
 */
@org.jspecify.annotations.NullMarked
package org.claimwatch.benchmarks;
