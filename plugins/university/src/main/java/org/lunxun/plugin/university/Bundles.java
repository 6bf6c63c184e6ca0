package org.lunxun.plugin.university;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.sdk.api.ProviderException;
import org.lunxun.sdk.api.ProviderSink;
import org.lunxun.sdk.api.Settings;

/** The bundle of a source and the deltas after it, open for one call. */
final class Bundles implements Closeable {

    private static final int DELTAS = 1_000;

    private final List<Bundle> open = new ArrayList<>();
    private final Path file;

    private Bundles(Path file) {
        this.file = file;
    }

    static Bundles open(Settings settings) throws IOException, ProviderException {
        Path file = settings.get(UniversityProvider.FILE);
        Bundles bundles = new Bundles(file);
        try {
            bundles.open.add(Bundle.open(file));
            for (Path delta : deltas(settings.find(UniversityProvider.DELTAS))) {
                bundles.open.add(Bundle.open(delta));
            }
            return bundles;
        } catch (IOException | ProviderException | RuntimeException e) {
            bundles.close();
            throw e;
        }
    }

    private static List<Path> deltas(Optional<Path> folder) throws IOException, ProviderException {
        if (folder.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.get())) {
            List<Path> found = files.filter(
                            file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".zip"))
                    .sorted()
                    .limit(DELTAS + 1L)
                    .toList();
            if (found.size() > DELTAS) {
                throw ProviderException.of(
                        ProviderReason.SOURCE_SHAPE,
                        "The folder has more than " + DELTAS + " deltas. Maybe begin again with a new bulk bundle.");
            }
            return found;
        }
    }

    Tables tables() {
        return new Overlay(open);
    }

    /**
     * A delta in place of the bulk bundle holds what has changed; taken for the whole, it would remove all the rest.
     *
     * @throws ProviderException when the first bundle is one
     */
    void checkWhole() throws ProviderException {
        if (open.get(0).isDelta()) {
            throw ProviderException.of(
                    ProviderReason.SOURCE_SHAPE,
                    "The file (" + file.getFileName()
                            + ") must be a bulk bundle, its manifest calls it a delta. Maybe give the bulk bundle as file, and this one in the folder deltas.");
        }
    }

    /** Tells of every bundle how it deviates from the standard. */
    void tellDeviations(ProviderSink sink) throws IOException, ProviderException {
        for (Bundle bundle : open) {
            new StrictReport(bundle, sink).tell();
        }
    }

    @Override
    public void close() throws IOException {
        for (Bundle bundle : open) {
            bundle.close();
        }
    }
}
