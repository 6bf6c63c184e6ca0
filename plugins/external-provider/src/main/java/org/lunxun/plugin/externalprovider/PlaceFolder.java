package org.lunxun.plugin.externalprovider;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.people.CadreId;
import org.lunxun.sdk.api.EnrolmentKey;
import org.lunxun.sdk.api.ProviderException;

/**
 * The folder that keeps which key is whose place: a folder for each course, a file for each key, replaced as a whole, so
 * that whatever breaks off leaves the old state or the new one.
 */
final class PlaceFolder {

    private static final String FORMAT = "lunxun-place 1";
    private static final String ENDING = ".place";
    private static final Map<Path, ReentrantLock> LOCKS = new ConcurrentHashMap<>();

    private final Path folder;

    PlaceFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** One enrolment at a time in one folder: what is looked up must still be so when it is written. */
    ReentrantLock lock(Duration longest) throws IOException, InterruptedException {
        ReentrantLock lock = LOCKS.computeIfAbsent(folder, path -> new ReentrantLock());
        if (!lock.tryLock(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IOException("Another enrolment of this source is under way.");
        }
        return lock;
    }

    Optional<Place> find(EnrolmentKey key) throws IOException, ProviderException {
        String name = name(key);
        for (Path course : courses()) {
            Path file = course.resolve(name);
            if (Files.exists(file)) {
                return Optional.of(read(file));
            }
        }
        return Optional.empty();
    }

    /** The places of a course, in the order of their files. */
    List<Place> of(long course) throws IOException, ProviderException {
        return places(folder.resolve(String.valueOf(course)));
    }

    /** All places, in a fixed order. */
    List<Place> all() throws IOException, ProviderException {
        List<Place> all = new ArrayList<>();
        for (Path course : courses()) {
            all.addAll(places(course));
        }
        return all;
    }

    void put(Place place) throws IOException {
        Path course = Files.createDirectories(folder.resolve(String.valueOf(place.course())));
        String text = String.join(
                "\n",
                FORMAT,
                encoded(place.key().value()),
                String.valueOf(place.course()),
                encoded(place.cadre().value()),
                String.valueOf(place.user()),
                place.step().name(),
                "");
        Path made = Files.createTempFile(course, "new", ".tmp");
        Files.writeString(made, text, StandardCharsets.UTF_8);
        Files.move(made, course.resolve(name(place.key())), StandardCopyOption.ATOMIC_MOVE);
    }

    void remove(Place place) throws IOException {
        Files.deleteIfExists(folder.resolve(String.valueOf(place.course())).resolve(name(place.key())));
    }

    private List<Path> courses() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static List<Place> places(Path course) throws IOException, ProviderException {
        if (!Files.isDirectory(course)) {
            return List.of();
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(course)) {
            files = all.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
        List<Place> places = new ArrayList<>();
        for (Path file : files) {
            places.add(read(file));
        }
        return places;
    }

    private static Place read(Path file) throws IOException, ProviderException {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            if (lines.size() == 6 && lines.get(0).equals(FORMAT)) {
                return new Place(
                        EnrolmentKey.of(decoded(lines.get(1))),
                        Long.parseLong(lines.get(2)),
                        CadreId.of(decoded(lines.get(3))),
                        Long.parseLong(lines.get(4)),
                        Place.Step.valueOf(lines.get(5)));
            }
        } catch (IllegalArgumentException e) {
            throw broken(file);
        }
        throw broken(file);
    }

    private static ProviderException broken(Path file) {
        return ProviderException.of(
                ProviderReason.SOURCE_SHAPE,
                "The file (" + file.getFileName()
                        + ") in the folder of places cannot be read. Maybe it was changed by hand.");
    }

    private static String name(EnrolmentKey key) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(key.value().getBytes(StandardCharsets.UTF_16BE));
            return HexFormat.of().formatHex(digest) + ENDING;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
