package org.lunxun.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.lunxun.exchange.DatasetWriter;
import org.lunxun.model.resource.Catalogue;

/** Puts the dataset together: the registry's bases and classes, and what the roster has. */
final class DatasetOutput {

    private static final List<String> NEEDED =
            List.of("policy.json", "units.csv", "cadres.csv", "needs.csv", "records.csv");
    private static final List<String> OPTIONAL = List.of("unavailable.csv", "enrolments.csv");
    private static final List<String> SURVEY = List.of("survey.csv", "facts.csv");
    private static final List<String> WRITTEN =
            List.of("bases.csv", "offerings.csv", SyncReportFile.REPORT, SyncReportFile.DOUBTFUL);

    private final SyncConfig config;
    private final Path out;

    DatasetOutput(SyncRequest request) {
        config = request.config();
        out = request.out();
    }

    /** Refuses a roster that lacks a file, before anybody is asked. */
    void checkRoster() {
        for (String file : NEEDED) {
            if (!Files.isRegularFile(config.roster().resolve(file))) {
                throw new SyncException(
                        "The roster (" + config.roster() + ") must have the file " + file + ", but it is not there.",
                        "the path in the configuration is meant from the folder of the configuration.");
            }
        }
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new SyncException("The dataset (" + out + ") must be a folder, but it is a file.", "name another.");
        }
        for (Path read : readFrom()) {
            if (same(read, out)) {
                throw new SyncException(
                        "The folder of the dataset (" + out + ") must not be one that is read.", "name a new folder.");
            }
        }
    }

    private List<Path> readFrom() {
        List<Path> folders = new ArrayList<>(List.of(config.roster()));
        if (config.survey() != null) {
            folders.add(config.survey());
        }
        return folders;
    }

    private static boolean same(Path one, Path other) {
        try {
            return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }

    /** A fingerprint of the files that are taken over as they are. */
    String inputs() throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path folder : readFrom()) {
            Fingerprint.of(folder, all()).forEach((name, print) -> texts.addAll(List.of(name, print)));
            texts.add("");
        }
        return Fingerprint.of(texts);
    }

    /** Whether the files that are there are those that were written. */
    boolean isAsWritten(SortedMap<String, String> files) throws IOException {
        return !files.isEmpty() && Fingerprint.of(out, outputs()).equals(files);
    }

    /** Writes everything; the report comes last. */
    SortedMap<String, String> write(Catalogue catalogue, SyncReport report) throws IOException {
        Files.createDirectories(out);
        copy(config.roster(), NEEDED);
        copy(config.roster(), OPTIONAL);
        copy(config.survey() == null ? config.roster() : config.survey(), SURVEY);
        DatasetWriter.writeCatalogue(catalogue.bases(), catalogue.offerings(), out);
        SyncReportFile.write(report, out);
        return Fingerprint.of(out, outputs());
    }

    private static List<String> all() {
        List<String> names = new ArrayList<>(NEEDED);
        names.addAll(OPTIONAL);
        names.addAll(SURVEY);
        return names;
    }

    private static List<String> outputs() {
        List<String> names = all();
        names.addAll(WRITTEN);
        return names;
    }

    /** Copies what is there, each file through one beside it; what is not there goes in the copy, too. */
    private void copy(Path from, List<String> names) throws IOException {
        for (String name : names) {
            Path file = out.resolve(name);
            if (Files.isRegularFile(from.resolve(name))) {
                Path part = out.resolve(name + ".part");
                Files.copy(from.resolve(name), part, StandardCopyOption.REPLACE_EXISTING);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.deleteIfExists(file);
            }
        }
    }
}
