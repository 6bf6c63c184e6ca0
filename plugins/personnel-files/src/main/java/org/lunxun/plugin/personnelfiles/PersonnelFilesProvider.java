package org.lunxun.plugin.personnelfiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.sdk.api.Capability;
import org.lunxun.sdk.api.Health;
import org.lunxun.sdk.api.HealthRequest;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.api.ProviderException;
import org.lunxun.sdk.api.ProviderRequest;
import org.lunxun.sdk.api.RecordsRequest;
import org.lunxun.sdk.api.RecordsSink;
import org.lunxun.sdk.api.RosterRequest;
import org.lunxun.sdk.api.RosterSink;
import org.lunxun.sdk.api.Setting;
import org.lunxun.sdk.api.Settings;
import org.lunxun.sdk.tables.TableCatalogue;
import org.lunxun.sdk.tables.TableProvider;
import org.lunxun.sdk.tables.TrainingList;
import org.lunxun.tables.RowKind;
import org.lunxun.tables.TableMapping;
import org.pf4j.Extension;

/** A personnel office that gives out tables of units and cadres, or forms, and takes trainings back as a list. */
@Extension
@Stability(Stability.Level.EXPERIMENTAL)
public final class PersonnelFilesProvider extends TableProvider {

    static final Setting<String> LEVEL = Setting.text("level", "The level of cadres whose row or form names none.")
            .optional();

    static final Setting<String> POST = Setting.text(
                    "post", "The post (HEAD, DEPUTY, STAFF) of cadres whose row or form names none.")
            .optional();

    static final Setting<Path> TRAININGS = Setting.path(
                    "trainings", "The folder in which trainings are kept, as trainings.xlsx; it must be there.")
            .optional();

    static final Setting<Path> TRAINING_MAPPING = Setting.path(
                    "trainingMapping",
                    "A mapping file that says in which columns trainings are kept, in place of the plugin's own.")
            .optional();

    private static final String LIST = "trainings.xlsx";

    private final TableMapping blocks = TableMapping.read(PersonnelFilesProvider.class, "a11.json");

    /** Made by the host. */
    public PersonnelFilesProvider() {
        super(PluginId.of("personnel-files"), "mapping.json");
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(Capability.ROSTER, Capability.RECORDS, Capability.HEALTH);
    }

    @Override
    public List<Setting<?>> settings() {
        List<Setting<?>> more = new ArrayList<>(super.settings());
        more.addAll(List.of(LEVEL, POST, TRAININGS, TRAINING_MAPPING));
        return more;
    }

    @Override
    public void roster(RosterRequest request, RosterSink sink)
            throws ProviderException, IOException, InterruptedException {
        RosterRows rows = new RosterRows(sink);
        read(request, rows, sink);
        if (rows.cadres() == 0) {
            throw ProviderException.of(
                    ProviderReason.SOURCE_SHAPE,
                    "No row or form of a cadre could be read; an office without anybody is taken for a mistake.");
        }
    }

    @Override
    public void record(RecordsRequest request, RecordsSink sink)
            throws ProviderException, IOException, InterruptedException {
        list(request).keep(request, sink);
    }

    @Override
    public Health health(HealthRequest request) throws IOException, InterruptedException {
        if (request.settings().find(TRAININGS).isPresent()) {
            try {
                list(request);
            } catch (ProviderException e) {
                return Health.down(String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
            }
        }
        return super.health(request);
    }

    /** The mapping with what the settings say of cadres whose row or form leaves it out. */
    @Override
    protected TableMapping mapping(Settings settings) throws ProviderException {
        TableMapping mapping = super.mapping(settings);
        for (Setting<String> setting : List.of(LEVEL, POST)) {
            Optional<String> given = settings.find(setting);
            if (given.isPresent()) {
                mapping = mapping.withDefault(RowKind.CADRE, setting.key(), given.get());
            }
        }
        return mapping;
    }

    /** The list in its folder. A folder that is not there may be a share that is: no new list is begun in its place. */
    private TrainingList list(ProviderRequest request) throws ProviderException {
        Path folder = request.settings()
                .find(TRAININGS)
                .orElseThrow(() -> ProviderException.of(
                        ProviderReason.SETTING_INVALID,
                        "The setting (trainings) must name the folder in which trainings are kept."));
        if (!Files.isDirectory(folder)) {
            throw ProviderException.of(
                    ProviderReason.SOURCE_UNREACHABLE,
                    "The folder (" + folder.getFileName() + ") of the trainings is not there.");
        }
        Optional<Path> mapping = request.settings().find(TRAINING_MAPPING);
        return TrainingList.of(
                folder.resolve(LIST), mapping.isEmpty() ? blocks : TableCatalogue.mapping(mapping.get()));
    }
}
