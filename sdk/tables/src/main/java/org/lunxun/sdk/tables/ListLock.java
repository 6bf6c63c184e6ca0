package org.lunxun.sdk.tables;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.sdk.api.ProviderException;

/** Holds one list: a lock beside the file keeps other processes out, and one of this class the other calls of this one. */
final class ListLock implements AutoCloseable {

    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private final FileChannel channel;

    private ListLock(FileChannel channel) {
        this.channel = channel;
    }

    static ListLock of(Path file) throws ProviderException, IOException, InterruptedException {
        ONE_AT_A_TIME.lockInterruptibly();
        @Nullable FileChannel channel = null;
        boolean held = false;
        try {
            channel = FileChannel.open(
                    file.resolveSibling(file.getFileName() + ".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            channel.lock();
            held = true;
            return new ListLock(channel);
        } catch (OverlappingFileLockException e) {
            throw ProviderException.of(
                    ProviderReason.SOURCE_UNREACHABLE,
                    "The list (" + file.getFileName() + ") is held by another version of this plugin.",
                    e);
        } finally {
            if (!held) {
                release(channel);
            }
        }
    }

    private static void release(@Nullable FileChannel channel) throws IOException {
        try {
            if (channel != null) {
                channel.close();
            }
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        release(channel);
    }
}
