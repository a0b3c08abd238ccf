/** The manifests as Kustomize renders them: strict against Kubernetes' own models, and against each other. A rule says what is
 * wrong in words; {@code SeededMistakesTest} shows that each still can. */
@NullMarked
package org.claimwatch.deployment.kubernetes;

import org.jspecify.annotations.NullMarked;
