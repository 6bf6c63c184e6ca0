package org.lunxun.sdk.tables;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.sdk.api.Capability;
import org.lunxun.sdk.api.CatalogueRequest;
import org.lunxun.sdk.api.CatalogueSink;
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
import org.lunxun.tables.RowKind;
import org.lunxun.tables.TableException;
import org.lunxun.tables.TableMapping;
import org.lunxun.tables.TableReader;
import org.lunxun.tables.TableSink;

/**
 * A provider that sends spreadsheets. A plugin extends it with an id and the name of a mapping file in its own jar, and is
 * done; whoever configures a source may give another mapping, so that spreadsheets nobody has thought of are read, too.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public abstract class MappedProvider implements TrainingProvider {

    /** The workbook or text table, or a folder of them. */
    public static final Setting<Path> FILE = Setting.path(
                    "file",
                    "The workbook (XLSX) or text table (CSV) that holds the classes, or a folder of such files.")
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

    /** The year of days that name none. */
    public static final Setting<Integer> YEAR = Setting.whole(
                    "year",
                    "The year of dates that name none; otherwise the first year in the title, else in the name of the sheet, else of the file.",
                    1900,
                    2200)
            .optional();

    /** The base of classes that name none. */
    public static final Setting<String> BASE = Setting.text(
                    "base", "The name of the base of classes whose row names none.")
            .optional();

    /** The kind of bases that no table lists. */
    public static final Setting<String> KIND = Setting.text(
                    "kind", "The kind of bases that have no row of their own; otherwise the mapping's.")
            .optional();

    /** The region of bases that name none. */
    public static final Setting<String> REGION =
            Setting.text("region", "The region of bases that name none.").optional();

    /** The organizer of classes that name none. */
    public static final Setting<String> ORGANIZER = Setting.text(
                    "organizer", "The organizer of classes whose row names none.")
            .optional();

    /** The weight of topics without one. */
    public static final Setting<BigDecimal> TOPIC_WEIGHT = Setting.number(
                    "topicWeight", "The weight of a topic that is written without one; otherwise the mapping's.", 0, 1)
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
    protected MappedProvider(PluginId id, String mapping) {
        this.id = id;
        this.own = TableMapping.read(getClass(), mapping);
    }

    @Override
    public PluginId id() {
        return id;
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(Capability.CATALOGUE, Capability.HEALTH);
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(FILE, ADDRESS, TOKEN, CACHE, MAPPING, YEAR, BASE, KIND, REGION, ORGANIZER, TOPIC_WEIGHT);
    }

    @Override
    public void catalogue(CatalogueRequest request, CatalogueSink sink)
            throws ProviderException, IOException, InterruptedException {
        read(request, new CatalogueRows(sink), sink);
    }

    /** Reads the source from its first row to its last. */
    final void read(ProviderRequest request, TableSink rows, ProviderSink sink)
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

    /** The mapping with what the settings say of rows that leave it out. */
    final TableMapping mapping(Settings settings) throws ProviderException {
        TableMapping mapping = chosen(settings);
        Optional<BigDecimal> weight = settings.find(TOPIC_WEIGHT);
        if (weight.isPresent() && weight.get().signum() == 0) {
            throw ProviderException.of(
                    ProviderReason.SETTING_INVALID, "The setting (topicWeight) must be above 0 and at most 1.");
        }
        mapping = settings.find(YEAR).map(mapping::withYear).orElse(mapping);
        mapping = settings.find(KIND).map(mapping::withImpliedKind).orElse(mapping);
        mapping = settings.find(REGION).map(mapping::withRegion).orElse(mapping);
        TableMapping dated = mapping;
        mapping = settings.find(BASE)
                .map(base -> dated.withDefault(RowKind.OFFERING, "base", base))
                .orElse(mapping);
        TableMapping based = mapping;
        mapping = settings.find(ORGANIZER)
                .map(organizer -> based.withDefault(RowKind.OFFERING, "organizer", organizer))
                .orElse(mapping);
        TableMapping organized = mapping;
        return weight.map(value -> organized
                        .withTopicWeight(RowKind.OFFERING, value.doubleValue())
                        .withTopicWeight(RowKind.COURSE, value.doubleValue()))
                .orElse(mapping);
    }

    private TableMapping chosen(Settings settings) throws ProviderException {
        Optional<Path> given = settings.find(MAPPING);
        if (given.isEmpty()) {
            return own;
        }
        try {
            return TableMapping.read(given.get());
        } catch (IllegalArgumentException e) {
            throw ProviderException.of(ProviderReason.SETTING_INVALID, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw ProviderException.of(
                    ProviderReason.SETTING_INVALID,
                    "The mapping file (" + given.get().getFileName() + ") cannot be read.",
                    e);
        }
    }
}
