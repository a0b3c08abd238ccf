package org.claimwatch.standalone.folder;

import java.io.IOException;
import java.nio.file.Files;

/** Whether there is room for what is about to be started. */
public final class Disk {
    /** An empty system writes some 300 MB; PostgreSQL and Elasticsearch both stop working on a disk that is full. */
    public static final long DEMO_BYTES = 1L << 30;
    /** Real data grows from day to day, and a year of all that is known to be claimed fits in a few gigabytes. */
    public static final long UP_BYTES = 2L << 30;

    private Disk() {}

    /** How many bytes are missing for that much to be free; 0 or less when there is room. */
    public static long missingBytes(DataFolder folder, long neededBytes) throws IOException {
        return neededBytes - Files.getFileStore(folder.path()).getUsableSpace();
    }
}
