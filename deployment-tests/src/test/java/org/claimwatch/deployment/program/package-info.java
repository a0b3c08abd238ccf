/** Where the tree is, and programs of others that the checks ask. */
@NullMarked
package org.claimwatch.deployment.program;

import org.jspecify.annotations.NullMarked;
