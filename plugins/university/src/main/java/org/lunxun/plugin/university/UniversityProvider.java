package org.lunxun.plugin.university;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.sdk.api.Capability;
import org.lunxun.sdk.api.CatalogueRequest;
import org.lunxun.sdk.api.CatalogueSink;
import org.lunxun.sdk.api.Health;
import org.lunxun.sdk.api.HealthRequest;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.api.ProviderException;
import org.lunxun.sdk.api.Setting;
import org.lunxun.sdk.api.TrainingProvider;
import org.pf4j.Extension;

/** A university that sends its catalogue as a OneRoster bundle. */
@Extension
@Stability(Stability.Level.EXPERIMENTAL)
public final class UniversityProvider implements TrainingProvider {

    static final Setting<Path> FILE = Setting.path("file", "The OneRoster bundle (ZIP).");
    static final Setting<String> KIND =
            Setting.text("kind", "The kind of bases that name none.").withDefault("UNIVERSITY");
    static final Setting<String> REGION =
            Setting.text("region", "The region of bases that name none.").optional();
    static final Setting<String> ORGANIZER = Setting.text("organizer", "The organizer of classes that name none.")
            .optional();
    static final Setting<BigDecimal> HOURS = Setting.number(
                    "hours", "The hours of classes that state none.", 0, 1_000_000_000)
            .withDefault(BigDecimal.valueOf(40));
    static final Setting<Integer> MIN_SEATS = Setting.whole(
                    "minSeats", "The least seats of classes that state none.", 0, 1_000_000_000)
            .withDefault(1);
    static final Setting<Integer> MAX_SEATS = Setting.whole(
                    "maxSeats", "The seats of classes that state none; otherwise there is no limit.", 0, 1_000_000_000)
            .optional();
    static final Setting<BigDecimal> COST_PER_SEAT = Setting.number(
                    "costPerSeat", "What a seat costs, in yuan, in classes that do not say it.", 0, 1_000_000_000)
            .withDefault(BigDecimal.ZERO);
    static final Setting<DeliveryMode> MODE = Setting.word(
                    "mode", "How classes are held that do not say it.", DeliveryMode.class)
            .withDefault(DeliveryMode.RESIDENTIAL);
    static final Setting<List<String>> LEVELS = Setting.words(
                    "levels", "The levels of classes that name none, separated by |.")
            .withDefault(List.of());
    static final Setting<BigDecimal> TOPIC_WEIGHT = Setting.number(
                    "topicWeight", "The weight of a topic that is written without one.", 0, 1)
            .withDefault(new BigDecimal("0.5"));

    /** Made by the host. */
    public UniversityProvider() {}

    @Override
    public PluginId id() {
        return PluginId.of("university");
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(Capability.CATALOGUE, Capability.HEALTH);
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(
                FILE, KIND, REGION, ORGANIZER, HOURS, MIN_SEATS, MAX_SEATS, COST_PER_SEAT, MODE, LEVELS, TOPIC_WEIGHT);
    }

    @Override
    public void catalogue(CatalogueRequest request, CatalogueSink sink) throws ProviderException, IOException {
        try (Bundle bundle = Bundle.open(request.settings().get(FILE))) {
            new Roster(bundle, request.settings(), sink).read();
        }
    }

    @Override
    public Health health(HealthRequest request) throws ProviderException, IOException {
        Path file = request.settings().get(FILE);
        if (!Files.isReadable(file)) {
            return Health.down("The file (" + file.getFileName() + ") cannot be read.");
        }
        try (Bundle bundle = Bundle.open(file)) {
            return bundle.version().isEmpty() ? Health.degraded("The manifest states no version.") : Health.up();
        }
    }
}
