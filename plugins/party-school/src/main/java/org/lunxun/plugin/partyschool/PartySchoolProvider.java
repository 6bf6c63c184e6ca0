package org.lunxun.plugin.partyschool;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lunxun.model.Stability;
import org.lunxun.sdk.api.Capability;
import org.lunxun.sdk.api.CatalogueRequest;
import org.lunxun.sdk.api.CatalogueSink;
import org.lunxun.sdk.api.Health;
import org.lunxun.sdk.api.HealthRequest;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.api.ProviderException;
import org.lunxun.sdk.api.Setting;
import org.lunxun.sdk.api.Settings;
import org.lunxun.sdk.api.TrainingProvider;
import org.pf4j.Extension;

/** A party school that sends its class plan as a spreadsheet. */
@Extension
@Stability(Stability.Level.EXPERIMENTAL)
public final class PartySchoolProvider implements TrainingProvider {

    static final Setting<Path> FILE = Setting.path("file", "The workbook (XLSX) that holds the class plan.");
    static final Setting<Integer> YEAR = Setting.whole(
                    "year",
                    "The year of dates that name none; otherwise the first year in the sheet's title.",
                    1900,
                    2200)
            .optional();
    static final Setting<String> BASE = Setting.text("base", "The name of the base of classes whose row names none.")
            .optional();
    static final Setting<String> KIND = Setting.text("kind", "The kind of bases that have no row of their own.")
            .withDefault("PARTY_SCHOOL");
    static final Setting<String> REGION =
            Setting.text("region", "The region of bases that name none.").optional();
    static final Setting<String> ORGANIZER = Setting.text("organizer", "The organizer of classes whose row names none.")
            .optional();
    static final Setting<BigDecimal> TOPIC_WEIGHT = Setting.number(
                    "topicWeight", "The weight of a topic that is written without one.", 0, 1)
            .withDefault(new BigDecimal("0.5"));

    /** Made by the host. */
    public PartySchoolProvider() {}

    @Override
    public PluginId id() {
        return PluginId.of("party-school");
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(Capability.CATALOGUE, Capability.HEALTH);
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(FILE, YEAR, BASE, KIND, REGION, ORGANIZER, TOPIC_WEIGHT);
    }

    @Override
    public void catalogue(CatalogueRequest request, CatalogueSink sink) throws ProviderException, IOException {
        Settings settings = request.settings();
        List<PlanSheet> sheets = Workbook.read(settings.get(FILE), request);
        new ClassPlan(settings, sink).read(sheets);
    }

    @Override
    public Health health(HealthRequest request) {
        Path file = request.settings().get(FILE);
        return Files.isReadable(file)
                ? Health.up()
                : Health.down("The file (" + file.getFileName() + ") cannot be read.");
    }
}
