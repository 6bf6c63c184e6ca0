package org.lunxun.report;

import java.nio.file.Path;
import java.util.List;
import org.lunxun.engine.appraisal.Appraisal;
import org.lunxun.engine.planning.Effort;
import org.lunxun.engine.registry.Registry;
import org.lunxun.engine.triage.Triage;
import org.lunxun.engine.triage.TriageRequest;
import org.lunxun.model.finding.DatasetReason;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.PlanReason;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.rotation.RotationDataset;

/** Writes the report of a made-up city, to look at. */
public final class ReportPreview {

    private ReportPreview() {}

    /** Arguments: folder, cadres. */
    public static void main(String[] arguments) throws Exception {
        RotationDataset city = City.of(Integer.parseInt(arguments[1]), 1);
        Appraisal appraisal = Appraisal.of(city);
        ReportFiles files = ReportWriter.write(
                ReportInput.builder(city, GreedyPlan.of(city))
                        .title("青川市干部轮训计划（2027—2031）")
                        .madeWith(1, Effort.STANDARD)
                        .findings(findings())
                        .registry(Registry.merge(Sources.of(city)))
                        .appraisal(appraisal)
                        .triage(Triage.propose(
                                TriageRequest.builder(city, appraisal).build()))
                        .build(),
                Path.of(arguments[0]),
                ReportOptions.DEFAULT);
        System.out.println(files.index());
    }

    private static List<Finding> findings() {
        return List.of(
                Finding.at(Severity.LOST, DatasetReason.LEVEL_UNKNOWN, Location.of("cadres.csv", 17, "level"))
                        .with("value", "1099"),
                Finding.at(
                                Severity.LOST,
                                DatasetReason.DATE_UNREADABLE,
                                Location.of("offerings.csv", 204, "start_date"))
                        .with("value", "2027/3/8"),
                Finding.of(Severity.NOTICE, PlanReason.SIMULATION));
    }
}
