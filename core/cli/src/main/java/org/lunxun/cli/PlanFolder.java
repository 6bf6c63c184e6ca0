package org.lunxun.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lunxun.engine.planning.Effort;
import org.lunxun.engine.planning.PlanResult;
import org.lunxun.engine.planning.Price;
import org.lunxun.engine.planning.Quota;
import org.lunxun.engine.planning.Stopped;
import org.lunxun.engine.rules.Evaluation;
import org.lunxun.engine.rules.Evaluator;
import org.lunxun.exchange.CsvFile;
import org.lunxun.exchange.JsonFile;
import org.lunxun.exchange.PlanWriter;
import org.lunxun.exchange.text.Columns;
import org.lunxun.exchange.text.CsvRow;
import org.lunxun.exchange.text.CsvScan;
import org.lunxun.exchange.text.FileDefect;
import org.lunxun.model.Stability;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.RotationDataset;

/**
 * The folder of a plan: {@code assignments.csv}, {@code plan.json}, {@code quotas.csv}, {@code prices.csv}. Its bytes
 * depend on the dataset, the effort and the seed alone.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class PlanFolder {

    static final String ASSIGNMENTS = "assignments.csv";
    static final String PLAN = "plan.json";

    private static final String PRICES = "prices.csv";
    private static final String[] PRICE_COLUMNS = {"scarce", "id", "first", "last", "price"};

    private PlanFolder() {}

    /**
     * A plan that was read back.
     *
     * @param plan the plan
     * @param said what its {@code plan.json} says, empty when there is none
     */
    record Read(PlanResult plan, Optional<PlanJson> said) {}

    /** Ends the command where there is no plan. */
    static void needFound(PlanResult plan, EffortOptions work, Surroundings surroundings) {
        if (!plan.found()) {
            boolean interrupted = surroundings.interruption().getAsBoolean();
            new FindingPrinter(surroundings.err()).all(plan.findings());
            throw new CommandFailure(
                    interrupted ? ExitCode.INTERRUPTED : ExitCode.NO_PLAN,
                    "There is no valid plan; nothing was written.",
                    interrupted || work.timed()
                            ? "give it more time: not even a first plan was ready."
                            : "a promised place cannot be kept: 'lunxun plan' can leave it out, --drop-promises.");
        }
    }

    /** Writes a plan that a command has made, or fails where there is none; says how long it took. */
    static void write(
            RotationDataset dataset, PlanResult plan, EffortOptions work, Path folder, Surroundings surroundings) {
        needFound(plan, work, surroundings);
        try {
            writePlan(plan, work.seed(), work.effort(), folder);
            surroundings.err().printf(Locale.ROOT, "Plan written after %.1f s%n", surroundings.seconds());
            writeTables(dataset, plan, folder);
        } catch (IOException e) {
            throw Folders.cannotWrite(folder, e);
        }
    }

    /**
     * Writes what the time limit covers: the plan and what is said of it.
     *
     * @param plan the plan
     * @param seed what chance started from
     * @param effort how much work was asked for
     * @param folder where to; made when it is missing
     * @throws IOException when a file cannot be written
     */
    public static void writePlan(PlanResult plan, long seed, Effort effort, Path folder) throws IOException {
        PlanWriter.write(plan.assignments(), folder.resolve(ASSIGNMENTS));
        JsonFile.write(folder.resolve(PLAN), PlanJson.members(plan, seed, effort));
    }

    /**
     * Writes the quotas of the later years, and the prices.
     *
     * @param dataset the planning problem
     * @param plan the plan
     * @param folder where to; made when it is missing
     * @throws IOException when a file cannot be written
     */
    public static void writeTables(RotationDataset dataset, PlanResult plan, Path folder) throws IOException {
        CsvFile.write(
                folder.resolve("quotas.csv"),
                List.of("year", "offering_id", "unit_id", "seats"),
                Quota.afterFirstYear(dataset, plan.assignments()).stream()
                        .map(PlanFolder::cells)
                        .toList());
        CsvFile.write(
                folder.resolve(PRICES),
                List.of(PRICE_COLUMNS),
                plan.prices().stream().map(PlanFolder::cells).toList());
    }

    private static List<String> cells(Quota quota) {
        return List.of(
                quota.year().toString(), quota.offering().value(), quota.unit().value(), String.valueOf(quota.seats()));
    }

    private static List<String> cells(Price price) {
        return List.of(
                price.scarce().name(), price.owner(), price.first(), price.last(), CsvFile.number(price.price()));
    }

    /**
     * Reads a plan back, whoever made it, and evaluates it. Without a {@code plan.json} beside the rows no bound is known,
     * and it is infinite.
     */
    static Read read(RotationDataset dataset, Path plan, Surroundings surroundings) {
        List<Assignment> rows =
                PlanInput.rows(plan, surroundings).stream().sorted().toList();
        Evaluation evaluation = Evaluator.of(dataset).evaluate(rows);
        Path json = plan.resolve(PLAN);
        Optional<PlanJson> said = Files.isRegularFile(json) ? Optional.of(said(json)) : Optional.empty();
        PlanResult result = new PlanResult(
                evaluation.valid(),
                rows,
                evaluation,
                said.map(PlanJson::bound).orElse(Double.POSITIVE_INFINITY),
                said.map(PlanJson::stopped).orElse(Stopped.EFFORT),
                said.isPresent() ? prices(plan.resolve(PRICES)) : List.of(),
                said.map(PlanJson::uncovered).orElse(List.of()),
                List.of());
        return new Read(result, said);
    }

    private static PlanJson said(Path json) {
        try {
            return PlanJson.read(json);
        } catch (FileDefect e) {
            throw new CommandFailure(ExitCode.UNUSABLE, FindingPrinter.text(e.findings()));
        }
    }

    /** The prices, none where the file is not as it was written: a report can do without. */
    private static List<Price> prices(Path file) {
        List<Price> prices = new ArrayList<>();
        try {
            CsvScan.rows(file, PRICES, Columns.required(PRICE_COLUMNS), true, row -> prices.add(price(row)));
        } catch (FileDefect | IllegalArgumentException e) {
            return List.of();
        }
        return prices;
    }

    private static Price price(CsvRow row) {
        return new Price(
                Price.Scarce.valueOf(row.text(0)),
                row.text(1),
                row.text(2),
                row.text(3),
                Double.parseDouble(row.text(4)));
    }
}
