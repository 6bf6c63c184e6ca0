package org.lunxun.sdk.tables;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.sdk.api.Health;
import org.lunxun.sdk.api.HealthRequest;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.api.ProviderException;
import org.lunxun.sdk.api.ProviderRequest;
import org.lunxun.sdk.api.ProviderSink;
import org.lunxun.sdk.api.Secret;
import org.lunxun.sdk.api.Setting;
import org.lunxun.sdk.api.Settings;
import org.lunxun.sdk.api.TrainingProvider;
import org.lunxun.tables.TableException;
import org.lunxun.tables.TableMapping;
import org.lunxun.tables.TableReader;
import org.lunxun.tables.TableSink;

/**
 * A provider whose source is tables, whatever it is asked for: where they lie, and which mapping reads them. {@link
 * MappedProvider} makes a catalogue of them; who needs something else extends this.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public abstract class TableProvider implements TrainingProvider {

    /** The workbook or text table, or a folder of them. */
    public static final Setting<Path> FILE = Setting.path(
                    "file", "The workbook (XLSX) or text table (CSV) that is read, or a folder of such files.")
            .optional();

    /** Where on the web the workbook or text table is. */
    public static final Setting<URI> ADDRESS = Setting.uri(
                    "address", "The address of the workbook or text table on the web, in place of a file.")
            .optional();

    /** What the web asks for. */
    public static final Setting<Secret> TOKEN = Setting.secret(
                    "token", "The token that the address asks for, sent as 'Authorization: Bearer'.")
            .optional();

    /** Where answers of the web are kept. */
    public static final Setting<Path> CACHE = Setting.path(
                    "cache",
                    "A folder in which the answer of the address is kept with its ETag, so that an unchanged one is not sent again.")
            .optional();

    /** A mapping in place of the plugin's own. */
    public static final Setting<Path> MAPPING = Setting.path(
                    "mapping", "A mapping file that says what the columns mean, in place of the plugin's own.")
            .optional();

    private final PluginId id;
    private final TableMapping own;

    /**
     * A provider with the mapping that lies beside its class.
     *
     * @param id the plugin's id
     * @param mapping the name of a resource in the package of the extending class
     * @throws IllegalArgumentException when the resource is no mapping
     */
    protected TableProvider(PluginId id, String mapping) {
        this.id = id;
        this.own = TableMapping.read(getClass(), mapping);
    }

    @Override
    public PluginId id() {
        return id;
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(FILE, ADDRESS, TOKEN, CACHE, MAPPING);
    }

    /**
     * Reads the source from its first row to its last.
     *
     * @param request the settings and the deadline
     * @param rows takes what is read
     * @param sink takes what is wrong with a folder of files
     * @throws ProviderException when the source cannot be used, with the reason
     * @throws IOException when the source cannot be reached or opened
     * @throws InterruptedException when the host no longer wants the answer
     */
    protected final void read(ProviderRequest request, TableSink rows, ProviderSink sink)
            throws ProviderException, IOException, InterruptedException {
        TableReader reader = TableReader.of(mapping(request.settings())).withCancellation(request::cancelled);
        try (TableSource source = TableSource.open(request, sink)) {
            reader.read(source.files(), rows);
        } catch (TableException e) {
            throw ProviderException.of(ProviderReason.SOURCE_SHAPE, String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public Health health(HealthRequest request) throws IOException, InterruptedException {
        try {
            mapping(request.settings());
            TableSource.check(request);
            return Health.up();
        } catch (ProviderException e) {
            return Health.down(String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
        }
    }

    /**
     * The mapping of a source: the plugin's own, or that which the settings name. A provider that has settings for what rows
     * leave out adds them.
     *
     * @param settings the settings of the source
     * @return the mapping
     * @throws ProviderException when the settings name none that can be used
     */
    protected TableMapping mapping(Settings settings) throws ProviderException {
        Optional<Path> given = settings.find(MAPPING);
        return given.isEmpty() ? own : TableCatalogue.mapping(given.get());
    }
}
