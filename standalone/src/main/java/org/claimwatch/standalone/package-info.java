/**
 * The whole system on one machine: what stands behind the script {@code ./claimwatch}.
 *
 * <p>{@link org.claimwatch.standalone.Main} reads the command line. {@code running} starts PostgreSQL, Elasticsearch, tor and the
 * three services as processes and keeps them running ({@code process}), in a data folder of their own ({@code folder}). The
 * demo adds leak sites that it serves itself ({@code leaksite}) and tells what happens ({@code story}); {@code up} reads what
 * its user has set ({@code setting}) and listed ({@code sites}). To the services all of it speaks REST ({@code service}).
 *
 * <p>Not here: anything that Claimwatch does. That is in the services, which know nothing of this folder.
 */
@NullMarked
package org.claimwatch.standalone;

import org.jspecify.annotations.NullMarked;
