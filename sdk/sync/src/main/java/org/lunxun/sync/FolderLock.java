package org.lunxun.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Keeps other syncs, of this process and of others, out of the folder of a state. */
final class FolderLock implements AutoCloseable {

    /** Folders that this process has open: closing a second channel on one lock file would give the lock of the first away. */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final FileChannel channel;
    private final Path real;

    private FolderLock(FileChannel channel, Path real) {
        this.channel = channel;
        this.real = real;
    }

    /** The lock of a folder, which is made when it is missing. */
    static FolderLock take(Path folder) {
        Path real;
        try {
            Files.createDirectories(folder);
            real = folder.toRealPath();
        } catch (IOException e) {
            throw cannotOpen(folder, e);
        }
        if (!OPEN.add(real)) {
            throw inUse(folder);
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (of(channel) == null) {
                throw inUse(folder);
            }
            return new FolderLock(channel, real);
        } catch (IOException e) {
            abandon(channel, real);
            throw cannotOpen(folder, e);
        } catch (RuntimeException e) {
            abandon(channel, real);
            throw e;
        }
    }

    /** The lock of a file, null when somebody has it. */
    static @Nullable FileLock of(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static SyncException inUse(Path folder) {
        return new SyncException(
                "The state (" + folder + ") is in use by another sync.", "wait until that one has ended.");
    }

    private static SyncException cannotOpen(Path folder, IOException e) {
        return new SyncException(
                "The state (" + folder + ") cannot be opened: " + e, "name a folder that may be written to.", e);
    }

    private static void abandon(@Nullable FileChannel channel, Path real) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            OPEN.remove(real);
        }
    }

    /** Lets others in. */
    @Override
    public void close() {
        abandon(channel, real);
    }
}
