package org.lunxun.sync;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lunxun.engine.enrolment.EnrolmentEvent;
import org.lunxun.engine.enrolment.EnrolmentJournal;
import org.lunxun.model.Stability;

/**
 * A journal of enrolment as a file, a JSON object a line. Lines are only ever added, and each is forced to the disk before
 * {@link #append} returns. A last line without its end was being written when the process died: what it tells has had no
 * consequence, and it is taken away.
 *
 * <p>The file holds ids of cadres, and no other data of persons.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class FileEnrolmentJournal implements EnrolmentJournal, AutoCloseable {

    /** Journals that this process has open: closing a second channel on one file would give the lock of the first away. */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final FileChannel channel;
    private final Path real;
    private final List<EnrolmentEvent> events;

    private FileEnrolmentJournal(FileChannel channel, Path real, List<EnrolmentEvent> events) {
        this.channel = channel;
        this.real = real;
        this.events = events;
    }

    /**
     * Opens a journal.
     *
     * @param file the file; made when it is missing
     * @return the journal, to be closed
     * @throws SyncException when it is in use, or a line cannot be read; the message names the line
     */
    public static FileEnrolmentJournal open(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            if (Files.notExists(file)) {
                makeEmpty(file);
            }
            Path real = file.toRealPath();
            if (!OPEN.add(real)) {
                throw inUse(file);
            }
            try {
                return open(file, real);
            } catch (IOException | RuntimeException e) {
                OPEN.remove(real);
                throw e;
            }
        } catch (IOException e) {
            throw new SyncException(
                    "The journal (" + file + ") cannot be opened: " + e, "name a file that may be written to.", e);
        }
    }

    private static void makeEmpty(Path file) throws IOException {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            // Somebody else made it in between; who gets it is decided by the lock.
        }
    }

    private static FileEnrolmentJournal open(Path file, Path real) throws IOException {
        FileChannel channel = FileChannel.open(real, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (FolderLock.of(channel) == null) {
                throw inUse(file);
            }
            return new FileEnrolmentJournal(channel, real, read(channel, file));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static SyncException inUse(Path file) {
        return new SyncException("The journal (" + file + ") is in use.", "wait until the other program has ended.");
    }

    private static List<EnrolmentEvent> read(FileChannel channel, Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // The whole file, read on until it ends.
        }
        int whole = bytes.position();
        while (whole > 0 && bytes.get(whole - 1) != '\n') {
            whole--;
        }
        channel.truncate(whole);
        channel.position(whole);
        String text = new String(bytes.array(), 0, whole, StandardCharsets.UTF_8);
        List<EnrolmentEvent> events = new ArrayList<>();
        for (String line : text.lines().toList()) {
            try (JsonParser parser = RowLines.FACTORY.createParser(line)) {
                events.add(EventJson.read(Node.of("", Tree.next(parser))));
            } catch (IOException | RuntimeException e) {
                throw new SyncException(
                        "The journal (" + file + ", line " + (events.size() + 1) + ") cannot be read: "
                                + e.getMessage(),
                        "it was changed by hand; lines before it are whole.",
                        e);
            }
        }
        return events;
    }

    @Override
    public synchronized List<EnrolmentEvent> events() {
        return List.copyOf(events);
    }

    @Override
    public synchronized void append(EnrolmentEvent event) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (JsonGenerator json = RowLines.FACTORY.createGenerator(line)) {
            EventJson.write(json, event);
            json.writeRaw('\n');
            json.flush();
            ByteBuffer bytes = ByteBuffer.wrap(line.toByteArray());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
            events.add(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets others in. */
    @Override
    public synchronized void close() {
        if (!channel.isOpen()) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            OPEN.remove(real);
        }
    }
}
