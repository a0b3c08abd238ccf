/**
 * How the launcher speaks to the three services: over their REST interfaces, like any other caller.
 */
@NullMarked
package org.claimwatch.standalone.service;

import org.jspecify.annotations.NullMarked;
