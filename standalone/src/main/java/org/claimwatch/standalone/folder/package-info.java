/**
 * The data folder of one installation: who holds it, what runs in it, its secrets, and whether the disk has room.
 *
 * <p>One launcher at a time holds a folder ({@link org.claimwatch.standalone.folder.FolderLock}). What it started stands in
 * {@code run.json} ({@link org.claimwatch.standalone.folder.RunRecord}), for the other commands to find.
 *
 * <p>Not here: the data itself. PostgreSQL, Elasticsearch and tor each keep a folder below, of which only they know more.
 */
@NullMarked
package org.claimwatch.standalone.folder;

import org.jspecify.annotations.NullMarked;
