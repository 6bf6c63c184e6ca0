package org.lunxun.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.appraisal.Appraisal;
import org.lunxun.engine.appraisal.BaseAppraisal;
import org.lunxun.engine.appraisal.DimensionAppraisal;
import org.lunxun.engine.appraisal.Estimate;
import org.lunxun.engine.appraisal.RatingScheme;
import org.lunxun.engine.triage.DecisionBook;
import org.lunxun.engine.triage.Loss;
import org.lunxun.engine.triage.Margin;
import org.lunxun.engine.triage.Proposal;
import org.lunxun.engine.triage.TriageResult;
import org.lunxun.exchange.CsvFile;
import org.lunxun.exchange.FindingJson;
import org.lunxun.exchange.JsonFile;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Dimension;
import org.lunxun.model.rotation.RotationDataset;
import org.lunxun.report.words.Language;
import org.lunxun.report.words.Words;

/** What is said of bases, as a table for people and as JSON for programs. */
@Stability(Stability.Level.EXPERIMENTAL)
public final class BaseTables {

    static final String APPRAISAL = "appraisal";
    static final String TRIAGE = "triage";

    /** The middle of an estimate and the ends of its interval. */
    private static final List<String> ENDS = List.of("estimate", "low", "high");

    private static final Words WORDS = Words.in(Language.ENGLISH);

    private BaseTables() {}

    /**
     * Writes {@code appraisal.csv} and {@code appraisal.json}; hidden figures stay empty.
     *
     * @param dataset the dataset, for the names of its bases
     * @param appraisal the appraisal of its bases
     * @param folder where to; made when it is missing
     * @throws IOException when a file cannot be written
     */
    public static void writeAppraisal(RotationDataset dataset, Appraisal appraisal, Path folder) throws IOException {
        Map<BaseId, String> names = new HashMap<>();
        dataset.bases().forEach(base -> names.put(base.id(), base.name()));
        List<String> columns =
                new ArrayList<>(List.of("base_id", "name", "quality", "origin", "answers", "respondents"));
        for (Dimension dimension : Dimension.values()) {
            columns.add(WordConverter.word(dimension));
        }
        columns.addAll(ENDS);
        for (Dimension dimension : Dimension.values()) {
            ENDS.forEach(end -> columns.add(WordConverter.word(dimension) + "_" + end));
        }
        CsvFile.write(
                folder.resolve(APPRAISAL + ".csv"),
                columns,
                appraisal.bases().values().stream()
                        .map(base -> cells(base, names.getOrDefault(base.base(), "")))
                        .toList());
        List<Object> json = new ArrayList<>();
        appraisal.bases().values().forEach(base -> json.add(json(base)));
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("scheme", json(appraisal.scheme()));
        whole.put("levelPercent", Estimate.LEVEL_PERCENT);
        whole.put("bases", json);
        whole.put("findings", FindingJson.of(appraisal.findings()));
        JsonFile.write(folder.resolve(APPRAISAL + ".json"), whole);
    }

    private static List<String> cells(BaseAppraisal base, String name) {
        List<String> cells = new ArrayList<>(List.of(
                base.base().value(),
                forPeople(name),
                base.shown() ? CsvFile.number(base.quality()) : "",
                WordConverter.word(base.origin()),
                String.valueOf(base.answers()),
                String.valueOf(base.respondents())));
        for (Dimension dimension : Dimension.values()) {
            cells.add(base.findDimension(dimension)
                    .filter(DimensionAppraisal::shown)
                    .map(one -> CsvFile.number(one.score()))
                    .orElse(""));
        }
        cells.addAll(ends(base.shown() ? base.estimate() : null));
        for (Dimension dimension : Dimension.values()) {
            cells.addAll(ends(base.findDimension(dimension)
                    .filter(DimensionAppraisal::shown)
                    .map(DimensionAppraisal::estimate)
                    .orElse(null)));
        }
        return cells;
    }

    private static List<String> ends(@Nullable Estimate estimate) {
        return estimate == null
                ? List.of("", "", "")
                : Stream.of(estimate.value(), estimate.low(), estimate.high())
                        .map(CsvFile::number)
                        .toList();
    }

    private static Map<String, Object> json(Estimate estimate) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", estimate.value());
        json.put("low", estimate.low());
        json.put("high", estimate.high());
        return json;
    }

    private static Map<String, Object> json(RatingScheme scheme) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", scheme.name());
        json.put("version", scheme.version());
        json.put("effectiveFrom", scheme.effectiveFrom().toString());
        json.put("authority", scheme.authority());
        json.put("ratings", scheme.ratings());
        json.put("examinations", scheme.examinations());
        json.put("raters", words(scheme.raters()));
        json.put("otherRaters", scheme.otherRaters());
        json.put("exams", words(scheme.exams()));
        json.put("dimensions", words(scheme.dimensions()));
        json.put("assumedDeviation", scheme.assumedDeviation());
        return json;
    }

    private static Map<String, Double> words(Map<?, Double> weights) {
        Map<String, Double> json = new LinkedHashMap<>();
        weights.forEach((key, weight) -> json.put(key.toString(), weight));
        return json;
    }

    private static Map<String, Object> json(BaseAppraisal base) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("base", base.base().value());
        if (base.shown()) {
            json.put("quality", base.quality());
        }
        json.put("origin", WordConverter.word(base.origin()));
        Estimate all = base.estimate();
        if (base.shown() && all != null) {
            json.put("estimate", json(all));
        }
        json.put("answers", base.answers());
        json.put("respondents", base.respondents());
        Map<String, Object> dimensions = new LinkedHashMap<>();
        for (DimensionAppraisal dimension : base.dimensions()) {
            Map<String, Object> one = new LinkedHashMap<>();
            if (dimension.shown()) {
                one.put("score", dimension.score());
                Estimate estimate = dimension.estimate();
                if (estimate != null) {
                    one.put("estimate", json(estimate));
                }
            }
            one.put("answers", dimension.answers());
            one.put("respondents", dimension.respondents());
            dimensions.put(WordConverter.word(dimension.dimension()), one);
        }
        json.put("dimensions", dimensions);
        return json;
    }

    /**
     * Writes {@code triage.csv} and {@code triage.json}.
     *
     * @param triage the proposals
     * @param folder where to; made when it is missing
     * @throws IOException when a file cannot be written
     */
    public static void writeTriage(TriageResult triage, Path folder) throws IOException {
        CsvFile.write(
                folder.resolve(TRIAGE + ".csv"),
                List.of(
                        "base_id",
                        "name",
                        "legal_kind",
                        "side",
                        "direction",
                        "outcome",
                        "new_classes_stopped",
                        "share_of_work",
                        "quality",
                        "state",
                        "reasons",
                        "quality_low",
                        "quality_high",
                        "probability_right",
                        "margin_of_side",
                        "margin_of_direction",
                        "price"),
                triage.proposals().stream().map(BaseTables::cells).toList());
        JsonFile.write(
                folder.resolve(TRIAGE + ".json"),
                Map.of(
                        "proposals",
                        triage.proposals().stream().map(TriageJson::of).toList()));
    }

    private static List<String> cells(Proposal proposal) {
        Base base = proposal.evidence().base();
        BaseAppraisal appraisal = proposal.evidence().appraisal();
        boolean shown = appraisal.shown();
        Estimate estimate = appraisal.estimate();
        OptionalDouble right = proposal.probabilityRight();
        Loss price = proposal.price();
        return List.of(
                base.id().value(),
                forPeople(base.name()),
                proposal.evidence().legalKind().name(),
                proposal.side().choice().name(),
                proposal.retention().choice().name(),
                proposal.outcome().name(),
                String.valueOf(proposal.newClassesStopped()),
                CsvFile.number(proposal.evidence().place().share()),
                shown ? CsvFile.number(appraisal.quality()) : "",
                DecisionBook.State.PROPOSED.name(),
                forPeople(proposal.reasons().stream().map(WORDS::what).collect(Collectors.joining(" "))),
                shown && estimate != null ? CsvFile.number(estimate.low()) : "",
                shown && estimate != null ? CsvFile.number(estimate.high()) : "",
                shown && right.isPresent() ? CsvFile.number(right.getAsDouble()) : "",
                margin(proposal, true),
                shown ? margin(proposal, false) : "",
                price == null || price.score() == null ? "" : CsvFile.number(price.score()));
    }

    /** The nearest margin of the side, or of the direction. */
    private static String margin(Proposal proposal, boolean side) {
        return proposal.margins().stream()
                .filter(margin -> margin.figure().ofSide() == side)
                .min(Comparator.comparingDouble((Margin margin) -> Math.abs(margin.change())))
                .map(margin -> CsvFile.number(margin.change()))
                .orElse("");
    }

    /** No spreadsheet may run a cell. */
    static String forPeople(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
