package org.lunxun.sdk.tables;

import java.io.IOException;
import java.nio.file.Path;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.sdk.api.CatalogueRequest;
import org.lunxun.sdk.api.CatalogueSink;
import org.lunxun.sdk.api.ProviderException;
import org.lunxun.tables.TableException;
import org.lunxun.tables.TableMapping;
import org.lunxun.tables.TableReader;

/** A catalogue out of tables, for a provider that has other sources besides; one that has none extends {@link MappedProvider}. */
@Stability(Stability.Level.EXPERIMENTAL)
public final class TableCatalogue {

    private TableCatalogue() {}

    /**
     * Reads a table, or a folder of them, from the first row to the last.
     *
     * @param place the workbook or text table, or a folder of such files
     * @param mapping which column means what
     * @param request the call, which may end before
     * @param sink takes rows and findings
     * @throws ProviderException when a table cannot be used, with the reason
     * @throws IOException when a file cannot be opened or read
     */
    public static void read(Path place, TableMapping mapping, CatalogueRequest request, CatalogueSink sink)
            throws ProviderException, IOException {
        try {
            TableReader.of(mapping)
                    .withCancellation(request::cancelled)
                    .read(TableFolder.files(place, sink), new CatalogueRows(sink));
        } catch (TableException e) {
            throw ProviderException.of(ProviderReason.SOURCE_SHAPE, String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * The mapping that a file holds.
     *
     * @param file a mapping file that a setting names
     * @return the mapping
     * @throws ProviderException when it cannot be read, or is none
     */
    public static TableMapping mapping(Path file) throws ProviderException {
        try {
            return TableMapping.read(file);
        } catch (IllegalArgumentException e) {
            throw ProviderException.of(ProviderReason.SETTING_INVALID, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw ProviderException.of(
                    ProviderReason.SETTING_INVALID, "The mapping file (" + file.getFileName() + ") cannot be read.", e);
        }
    }
}
