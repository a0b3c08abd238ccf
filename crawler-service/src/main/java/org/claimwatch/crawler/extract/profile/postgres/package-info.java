/** Where profiles of operators are kept. */
@NullMarked
package org.claimwatch.crawler.extract.profile.postgres;

import org.jspecify.annotations.NullMarked;
