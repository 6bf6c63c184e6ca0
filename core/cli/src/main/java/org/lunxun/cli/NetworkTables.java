package org.lunxun.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lunxun.engine.appraisal.Appraisal;
import org.lunxun.engine.triage.BaseNetwork;
import org.lunxun.engine.triage.Designation;
import org.lunxun.exchange.CsvFile;
import org.lunxun.exchange.FindingJson;
import org.lunxun.exchange.JsonFile;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Dimension;
import org.lunxun.model.rotation.RotationDataset;

/** The network of bases as tables for people and as JSON for programs; what few raters said is left out of both. */
final class NetworkTables {

    static final String BASES = "network.csv";

    private NetworkTables() {}

    static void write(
            RotationDataset dataset,
            Appraisal appraisal,
            BaseNetwork network,
            List<Finding> against,
            Collection<Designation> designated,
            LocalDate day,
            Path folder)
            throws IOException {
        Map<BaseId, String> names = new HashMap<>();
        dataset.bases().forEach(base -> names.put(base.id(), base.name()));
        List<String> columns = new ArrayList<>(List.of("base_id", "name", "function", "region", "at_standard"));
        for (Dimension dimension : Dimension.values()) {
            columns.add("missing_" + WordConverter.word(dimension));
        }
        columns.addAll(List.of("designated_by", "designated_on", "document"));
        CsvFile.write(
                folder.resolve(BASES),
                columns,
                network.gaps().stream()
                        .map(gap ->
                                cells(gap, told(gap, appraisal), names.getOrDefault(gap.base(), ""), designated, day))
                        .toList());
        CsvFile.write(
                folder.resolve("network-map.csv"),
                List.of("function", "region", "bases", "at_standard", "finding"),
                network.map().stream().map(NetworkTables::cells).toList());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "bases",
                network.gaps().stream()
                        .map(gap -> json(gap, told(gap, appraisal)))
                        .toList());
        List<Finding> all = new ArrayList<>(network.findings());
        all.addAll(against);
        json.put("findings", FindingJson.of(all));
        JsonFile.write(folder.resolve("network.json"), json);
    }

    /** What may be told of what a base lacks: points below the standard tell the score. */
    private static Map<Dimension, Double> told(BaseNetwork.Gap gap, Appraisal appraisal) {
        Map<Dimension, Double> told = new TreeMap<>(gap.missing());
        appraisal.base(gap.base()).dimensions().stream()
                .filter(dimension -> !dimension.shown())
                .forEach(dimension -> told.remove(dimension.dimension()));
        return told;
    }

    private static List<String> cells(
            BaseNetwork.Gap gap,
            Map<Dimension, Double> told,
            String name,
            Collection<Designation> designated,
            LocalDate day) {
        List<String> cells = new ArrayList<>(List.of(
                gap.base().value(),
                BaseTables.forPeople(name),
                BaseTables.forPeople(gap.function()),
                gap.region() == null ? "" : BaseTables.forPeople(gap.region().name()),
                gap.atStandard() ? "yes" : "no"));
        for (Dimension dimension : Dimension.values()) {
            Double missing = told.get(dimension);
            cells.add(missing == null ? "" : CsvFile.number(missing));
        }
        Designation own = designated.stream()
                .filter(each ->
                        each.base().equals(gap.base()) && each.function().equals(gap.function()))
                .filter(each -> each.inForce(day))
                .max(Comparator.comparing(Designation::on).thenComparing(Designation::document))
                .orElse(null);
        cells.addAll(
                own == null
                        ? List.of("", "", "")
                        : List.of(
                                BaseTables.forPeople(own.by()),
                                own.on().toString(),
                                BaseTables.forPeople(own.document())));
        return cells;
    }

    private static List<String> cells(BaseNetwork.Place place) {
        return List.of(
                BaseTables.forPeople(place.function()),
                BaseTables.forPeople(place.region().name()),
                String.valueOf(place.bases()),
                String.valueOf(place.atStandard()),
                ((place.hole() ? "hole " : "") + (place.twice() ? "double" : "")).strip());
    }

    private static Map<String, Object> json(BaseNetwork.Gap gap, Map<Dimension, Double> told) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("base", gap.base().value());
        json.put("function", gap.function());
        if (gap.region() != null) {
            json.put("region", gap.region().name());
        }
        json.put("atStandard", gap.atStandard());
        Map<String, Object> missing = new LinkedHashMap<>();
        told.forEach((dimension, points) -> missing.put(WordConverter.word(dimension), points));
        json.put("missing", missing);
        return json;
    }
}
