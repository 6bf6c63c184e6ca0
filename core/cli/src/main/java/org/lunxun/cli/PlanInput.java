package org.lunxun.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lunxun.exchange.PlanReader;
import org.lunxun.exchange.PlanReading;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.PlanReason;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.rotation.Assignment;

/** The rows of a plan that a user names: the folder that {@code plan} wrote, or a CSV file made by anyone. */
final class PlanInput {

    private PlanInput() {}

    /** The file with the rows. */
    static Path file(Path plan) {
        return Files.isDirectory(plan) ? plan.resolve(PlanFolder.ASSIGNMENTS) : plan;
    }

    /** The rows of a plan, bad ones told on standard error. */
    static List<Assignment> rows(Path plan, Surroundings surroundings) {
        PlanReading reading = read(file(plan));
        new FindingPrinter(surroundings.err()).all(reading.findings());
        return reading.assignments();
    }

    /**
     * The places of a plan, each once.
     *
     * @param assignments the rows, those left out that equal an earlier one
     * @param whole whether no row was lost or repeated
     */
    record Places(List<Assignment> assignments, boolean whole) {}

    /** The places of a plan, rows that are lost or repeated told on standard error. */
    static Places places(Path plan, Surroundings surroundings) {
        Path file = file(plan);
        PlanReading reading = read(file);
        List<Finding> findings = new ArrayList<>(reading.findings());
        Map<Assignment, Long> rows = new LinkedHashMap<>();
        for (PlanReading.Row row : reading.rows()) {
            Long first = rows.putIfAbsent(row.assignment(), row.number());
            if (first != null) {
                findings.add(Finding.at(
                                Severity.PROBLEM,
                                PlanReason.ROW_REPEATED,
                                Location.of(String.valueOf(file.getFileName()), row.number(), null))
                        .with("first", first));
            }
        }
        new FindingPrinter(surroundings.err()).all(findings);
        return new Places(
                List.copyOf(rows.keySet()),
                findings.stream().allMatch(finding -> finding.severity() == Severity.NOTICE));
    }

    /** The pairs in a CSV file with the columns of a plan. A row that cannot be read makes it unusable: none may be overlooked. */
    static Set<Assignment> pairs(Path file) {
        PlanReading reading = read(file);
        List<Finding> lost = reading.findings().stream()
                .filter(finding -> finding.severity() == Severity.LOST)
                .toList();
        if (!lost.isEmpty()) {
            throw new CommandFailure(ExitCode.UNUSABLE, FindingPrinter.text(lost));
        }
        return new HashSet<>(reading.assignments());
    }

    private static PlanReading read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure(
                    ExitCode.UNUSABLE,
                    "The file (" + file + ") must hold the columns cadre_id and offering_id, but it is not there.",
                    "it has another name, or 'lunxun plan' has not written it yet.");
        }
        PlanReading reading = PlanReader.read(file);
        if (!reading.usable()) {
            throw new CommandFailure(ExitCode.UNUSABLE, FindingPrinter.text(reading.findings()));
        }
        return reading;
    }
}
