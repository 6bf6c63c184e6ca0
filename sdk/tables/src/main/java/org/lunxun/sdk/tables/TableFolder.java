package org.lunxun.sdk.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.finding.TableReason;
import org.lunxun.sdk.api.ProviderSink;
import org.lunxun.sdk.api.SourceText;

/** The tables of a source: one file, or all of a folder in the order of their names. */
final class TableFolder {

    private static final Set<String> READ = Set.of("xlsx", "xlsm", "csv", "txt", "lrmx");
    /** Tables, too, but of kinds that nothing reads: they must not be missed in silence. */
    private static final Set<String> NOT_READ = Set.of("xls", "xlsb", "et", "ods", "numbers", "lrm");

    private TableFolder() {}

    static List<Path> files(Path place, ProviderSink sink) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        List<Path> all;
        try (Stream<Path> entries = Files.list(place)) {
            all = entries.filter(Files::isRegularFile).sorted().toList();
        }
        List<Path> read = new ArrayList<>();
        for (Path file : all) {
            String name = file.getFileName().toString();
            // Programs that have a workbook open leave a file of their own beside it.
            if (name.startsWith("~$") || name.startsWith(".")) {
                continue;
            }
            String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            if (READ.contains(ending)) {
                read.add(file);
            } else if (NOT_READ.contains(ending)) {
                sink.finding(
                        Finding.at(Severity.LOST, TableReason.NOT_A_TABLE, Location.ofFile(SourceText.shown(name))));
            }
        }
        return read;
    }
}
