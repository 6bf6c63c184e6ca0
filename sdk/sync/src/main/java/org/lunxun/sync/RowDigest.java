package org.lunxun.sync;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.registry.ResourceKind;
import org.lunxun.engine.registry.RowFields;
import org.lunxun.model.DateRange;
import org.lunxun.model.resource.Catalogue;
import org.lunxun.model.resource.Seats;
import org.lunxun.model.resource.TopicWeight;

/**
 * Makes a fingerprint of rows, whatever their order. Each value is told with what it is and how long it is, so that no two
 * different rows look alike; nothing is written out as text that is not text.
 */
final class RowDigest {

    private static final int BUFFER = 1 << 14;
    private static final int LARGEST = 1 + 2 * Long.BYTES;
    private static final byte NOTHING = 0;
    private static final byte TEXT = 1;
    private static final byte LIST = 2;
    private static final byte WHOLE = 3;
    private static final byte NUMBER = 4;
    private static final byte DAYS = 5;
    private static final byte SEATS = 6;
    private static final byte WEIGHT = 7;

    /** Before a character that is not ASCII. */
    private static final byte WIDE = -1;

    private final MessageDigest digest = Fingerprint.sha256();
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);

    private RowDigest() {}

    static String of(Catalogue catalogue) {
        RowDigest digest = new RowDigest();
        for (ResourceKind kind : ResourceKind.values()) {
            Object[] rows = kind.rows(catalogue).toArray();
            Arrays.sort(rows, Comparator.comparing(CatalogueIndex::id));
            digest.room().put(LIST).putInt(rows.length);
            int fields = RowFields.names(kind).size();
            for (Object row : rows) {
                digest.text(CatalogueIndex.id(row));
                for (int field = 0; field < fields; field++) {
                    digest.value(RowFields.value(row, field));
                }
            }
        }
        digest.flush();
        return Fingerprint.hex(digest.digest);
    }

    private void value(@Nullable Object value) {
        if (value == null) {
            room().put(NOTHING);
        } else if (value instanceof Collection<?> items) {
            room().put(LIST).putInt(items.size());
            items.forEach(this::value);
        } else if (value instanceof Double number) {
            room().put(NUMBER).putDouble(number);
        } else if (value instanceof Integer number) {
            room().put(WHOLE).putInt(number);
        } else if (value instanceof DateRange days) {
            room().put(DAYS).putLong(day(days.start())).putLong(day(days.end()));
        } else if (value instanceof Seats seats) {
            room().put(SEATS).putInt(seats.min()).putInt(seats.max());
        } else if (value instanceof TopicWeight topic) {
            room().put(WEIGHT).putDouble(topic.weight());
            text(topic.topic().name());
        } else {
            text(value.toString());
        }
    }

    private static long day(LocalDate day) {
        return day.toEpochDay();
    }

    private void text(String text) {
        int length = text.length();
        room().put(TEXT).putInt(length);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (bytes.remaining() < LARGEST) {
                flush();
            }
            if (c < 0x80) {
                bytes.put((byte) c);
            } else {
                bytes.put(WIDE).putChar(c);
            }
        }
    }

    /** The buffer with room for the largest value that is no text. */
    private ByteBuffer room() {
        if (bytes.remaining() < LARGEST) {
            flush();
        }
        return bytes;
    }

    private void flush() {
        bytes.flip();
        digest.update(bytes);
        bytes.clear();
    }
}
