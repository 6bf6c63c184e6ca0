package org.lunxun.plugin.university;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lunxun.sdk.api.Cursor;

/**
 * Up to when the classes of a service have been read, by their own times: the newest change that was seen, less an overlap
 * for rows that were being written meanwhile; and a digest of the rows that classes take from. A time that lies after the
 * question is none, since one row with a wrong year would hide all that come after it. Where the service's clock is ahead of
 * the host's, some rows are read twice.
 */
final class Watermark {

    private static final Duration OVERLAP = Duration.ofMinutes(10);
    private static final Pattern CURSOR = Pattern.compile("changed (\\S{1,40}) ([0-9a-f]{64})");

    private final Instant askedAt;
    private final MessageDigest digest = sha256();
    private @Nullable Instant before;
    private String taken = "";
    private @Nullable Instant newest;

    /** Goes on from the cursor of an earlier answer; one that is none of ours holds no time: then everything is read. */
    Watermark(Optional<Cursor> cursor, Instant askedAt) {
        this.askedAt = askedAt;
        Matcher said = CURSOR.matcher(cursor.map(Cursor::value).orElse(""));
        if (said.matches()) {
            before = time(said.group(1));
            taken = said.group(2);
        }
    }

    /** Notes rows that classes take from; their times do not matter, what they say does. */
    void take(List<Tables.Line> lines) {
        for (Tables.Line line : lines) {
            for (Map.Entry<String, String> cell : new TreeMap<>(line.cells()).entrySet()) {
                if (!cell.getKey().equals("dateLastModified")) {
                    String text = cell.getKey().length() + " " + cell.getKey()
                            + cell.getValue().length() + " ";
                    digest.update((text + cell.getValue()).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    /** Since when classes are new, once all was noted that they take from; empty when every class may be. */
    Optional<Instant> since() {
        return Optional.ofNullable(before).filter(time -> taken.equals(taken()));
    }

    /** Notes the times of classes. */
    void see(List<Tables.Line> classes) {
        for (Tables.Line line : classes) {
            Optional<Instant> time = Days.instant(line.cell("dateLastModified"));
            if (time.isPresent() && !time.get().isAfter(askedAt) && (newest == null || newest.isBefore(time.get()))) {
                newest = time.get();
            }
        }
    }

    /** Where to go on next time; empty where the service states no times. */
    Optional<Cursor> cursor() {
        Instant time = newest == null ? before : newest.minus(OVERLAP);
        return Optional.ofNullable(time).map(from -> Cursor.of("changed " + from + " " + taken()));
    }

    private @Nullable Instant time(String text) {
        try {
            Instant time = Instant.parse(text);
            return time.isAfter(askedAt) ? null : time;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private String taken() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
