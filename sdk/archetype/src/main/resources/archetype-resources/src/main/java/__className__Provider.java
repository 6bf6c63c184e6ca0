package ${package};

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lunxun.model.DateRange;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.sdk.api.Capability;
import org.lunxun.sdk.api.CatalogueRequest;
import org.lunxun.sdk.api.CatalogueSink;
import org.lunxun.sdk.api.Health;
import org.lunxun.sdk.api.HealthRequest;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.api.ProviderException;
import org.lunxun.sdk.api.Setting;
import org.lunxun.sdk.api.SourceRow;
import org.lunxun.sdk.api.SourceText;
import org.lunxun.sdk.api.TrainingProvider;
import org.pf4j.Extension;

/** A training centre that keeps its classes in a CSV file: {@code id,title,start,end,hours}. */
@Extension
public final class ${className}Provider implements TrainingProvider {

    static final Setting<Path> FILE = Setting.path("file", "The list of classes (CSV, UTF-8).");

    private static final BaseId BASE = BaseId.of("${artifactId}");

    /** Made by the host. */
    public ${className}Provider() {}

    @Override
    public PluginId id() {
        return PluginId.of("${artifactId}");
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(Capability.CATALOGUE, Capability.HEALTH);
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(FILE);
    }

    @Override
    public void catalogue(CatalogueRequest request, CatalogueSink sink) throws ProviderException, IOException {
        Path file = request.settings().get(FILE);
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String first = reader.readLine();
            List<String> header = first == null ? List.of() : Arrays.asList(first.split(",", -1));
            if (!header.containsAll(List.of("id", "title", "start", "end", "hours"))) {
                throw ProviderException.of(
                        ProviderReason.SOURCE_SHAPE, "The file must have the columns id, title, start, end and hours.");
            }
            sink.base(Base.builder(BASE, "${className} Training Centre", BaseKind.TRAINING_CENTER)
                    .build());
            long number = 1;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                row(SourceRow.of(String.valueOf(file.getFileName()), number, cells(header, line)::get, sink), sink);
            }
        }
    }

    private static Map<String, String> cells(List<String> header, String line) {
        String[] texts = line.split(",", -1);
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(texts.length, header.size()); i++) {
            cells.put(header.get(i), texts[i]);
        }
        return cells;
    }

    /** One class; a row that cannot be read is a finding, and the others go on. */
    private static void row(SourceRow row, CatalogueSink sink) {
        Optional<OfferingId> id = row.find("id", OfferingId::of);
        Optional<LocalDate> start = row.find("start", SourceText::day);
        Optional<LocalDate> end = row.find("end", SourceText::day);
        Optional<BigDecimal> hours = row.find("hours", SourceText::number);
        if (row.lost()) {
            return;
        }
        if (id.isEmpty()
                || start.isEmpty()
                || end.isEmpty()
                || hours.isEmpty()
                || end.get().isBefore(start.get())) {
            row.lose(null, row.text("id"), "an id, two days in their order, and hours");
            return;
        }
        DateRange days = DateRange.of(start.get(), end.get());
        double taught = hours.get().doubleValue();
        sink.offering(Offering.builder(id.get(), BASE, row.text("title"), days, DeliveryMode.RESIDENTIAL, taught)
                .build());
    }

    @Override
    public Health health(HealthRequest request) {
        Path file = request.settings().get(FILE);
        return Files.isReadable(file)
                ? Health.up()
                : Health.down("The file (" + file.getFileName() + ") cannot be read.");
    }
}
