/**
 * Errors as RFC 9457 problem details, {@code application/problem+json}, naming the field at fault.
 *
 * <p>Throw a {@link org.claimwatch.http.problem.ProblemException}, or read a parameter through
 * {@link org.claimwatch.http.problem.Parameter}; {@link org.claimwatch.http.problem.ProblemMappers} turns these and what
 * Quarkus itself throws (validation, JSON, security, routing) into {@link org.claimwatch.http.problem.Problem}. An error
 * that nobody foresaw is a 500 that tells nothing but a number to find it by in the log.
 */
@NullMarked
package org.claimwatch.http.problem;

import org.jspecify.annotations.NullMarked;
