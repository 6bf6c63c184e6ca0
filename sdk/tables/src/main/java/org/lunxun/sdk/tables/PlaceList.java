package org.lunxun.sdk.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.finding.Severity;
import org.lunxun.sdk.api.ProviderException;
import org.lunxun.tables.PlaceListWriter;
import org.lunxun.tables.PlaceRow;
import org.lunxun.tables.TableException;
import org.lunxun.tables.TableMapping;
import org.lunxun.tables.TableReader;
import org.lunxun.tables.TableSink;

/**
 * The list of places of one source while a call holds it: read whole, and for each change written whole and read back. A
 * lock keeps other processes and other calls out.
 */
final class PlaceList implements AutoCloseable {

    private static final String TITLE = "班次学员名单";

    private final Path file;
    private final TableMapping mapping;
    private final ListLock lock;
    private final Map<String, PlaceRow> rows;

    private PlaceList(Path file, TableMapping mapping, ListLock lock, Map<String, PlaceRow> rows) {
        this.file = file;
        this.mapping = mapping;
        this.lock = lock;
        this.rows = rows;
    }

    static PlaceList open(Path file, TableMapping mapping) throws ProviderException, IOException, InterruptedException {
        ListLock lock = ListLock.of(file);
        try {
            return new PlaceList(file, mapping, lock, read(file, mapping));
        } catch (ProviderException | IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Every row; a list of which a part cannot be read is refused, since it would be lost when it is written again. */
    private static Map<String, PlaceRow> read(Path file, TableMapping mapping) throws ProviderException, IOException {
        Map<String, PlaceRow> rows = new LinkedHashMap<>();
        if (!Files.exists(file)) {
            return rows;
        }
        List<Finding> lost = new ArrayList<>();
        try {
            TableReader.of(mapping).read(file, new TableSink() {
                @Override
                public void finding(Finding finding) {
                    if (finding.severity() == Severity.LOST) {
                        lost.add(finding);
                    }
                }

                @Override
                public void place(PlaceRow row) {
                    rows.put(row.key(), row);
                }
            });
        } catch (TableException e) {
            throw ProviderException.of(ProviderReason.SOURCE_SHAPE, String.valueOf(e.getMessage()), e);
        }
        if (!lost.isEmpty()) {
            throw ProviderException.of(
                    ProviderReason.SOURCE_SHAPE,
                    "The list of places has a cell that cannot be read ("
                            + lost.get(0).location() + ") and is left as it is.");
        }
        return rows;
    }

    Optional<PlaceRow> find(String key) {
        return Optional.ofNullable(rows.get(key));
    }

    List<PlaceRow> all() {
        return List.copyOf(rows.values());
    }

    /** Puts a place into the list, and makes sure that it is there. */
    void put(PlaceRow row) throws ProviderException, IOException {
        Map<String, PlaceRow> changed = new LinkedHashMap<>(rows);
        changed.put(row.key(), row);
        PlaceListWriter.write(mapping, TITLE, List.copyOf(changed.values()), file);
        if (!List.copyOf(read(file, mapping).values()).equals(List.copyOf(changed.values()))) {
            throw new IOException("The list of places does not hold what was written into it.");
        }
        rows.put(row.key(), row);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
