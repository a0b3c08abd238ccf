package org.claimwatch.standalone.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** That one launcher holds a data folder. The operating system ends it with the process, however that ends. */
public final class FolderLock implements AutoCloseable {
    private final FileChannel file;

    private FolderLock(FileChannel file) {
        this.file = file;
    }

    /** Empty when another launcher holds the folder. */
    public static Optional<FolderLock> take(DataFolder folder) throws IOException {
        FileChannel file = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (isFree(file)) {
            return Optional.of(new FolderLock(file));
        }
        file.close();
        return Optional.empty();
    }

    private static boolean isFree(FileChannel file) throws IOException {
        try {
            FileLock lock = file.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
