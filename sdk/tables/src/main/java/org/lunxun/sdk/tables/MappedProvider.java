package org.lunxun.sdk.tables;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.sdk.api.Capability;
import org.lunxun.sdk.api.CatalogueRequest;
import org.lunxun.sdk.api.CatalogueSink;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.api.ProviderException;
import org.lunxun.sdk.api.Setting;
import org.lunxun.sdk.api.Settings;
import org.lunxun.tables.RowKind;
import org.lunxun.tables.TableMapping;

/**
 * A provider that sends spreadsheets. A plugin extends it with an id and the name of a mapping file in its own jar, and is
 * done; whoever configures a source may give another mapping, so that spreadsheets nobody has thought of are read, too.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public abstract class MappedProvider extends TableProvider {

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

    /**
     * A provider with the mapping that lies beside its class.
     *
     * @param id the plugin's id
     * @param mapping the name of a resource in the package of the extending class
     * @throws IllegalArgumentException when the resource is no mapping
     */
    protected MappedProvider(PluginId id, String mapping) {
        super(id, mapping);
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(Capability.CATALOGUE, Capability.HEALTH);
    }

    @Override
    public List<Setting<?>> settings() {
        List<Setting<?>> more = new ArrayList<>(super.settings());
        more.addAll(List.of(YEAR, BASE, KIND, REGION, ORGANIZER, TOPIC_WEIGHT));
        return more;
    }

    @Override
    public void catalogue(CatalogueRequest request, CatalogueSink sink)
            throws ProviderException, IOException, InterruptedException {
        read(request, new CatalogueRows(sink), sink);
    }

    /** The mapping with what the settings say of rows that leave it out. */
    @Override
    protected final TableMapping mapping(Settings settings) throws ProviderException {
        TableMapping mapping = super.mapping(settings);
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
}
