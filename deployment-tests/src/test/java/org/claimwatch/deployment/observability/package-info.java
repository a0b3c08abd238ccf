/** Alerts and dashboards: only metrics that a service exports, and a page for whoever is woken. */
@NullMarked
package org.claimwatch.deployment.observability;

import org.jspecify.annotations.NullMarked;
