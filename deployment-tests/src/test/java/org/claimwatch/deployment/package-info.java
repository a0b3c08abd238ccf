/**
 * Whether what is deployed fits together: {@code k8s/}, {@code docker-compose.yml} and {@code observability/}, against each
 * other and against what the services read and export. Nothing here needs Docker or a cluster; whether it runs is shown
 * elsewhere.
 *
 * <p>{@code kubernetes} renders the overlays with kubectl and checks every field and reference; {@code compose} does the same
 * for the one-host installation; {@code observability} runs promtool over the alerts and knows which metrics there are.
 */
@NullMarked
package org.claimwatch.deployment;

import org.jspecify.annotations.NullMarked;
