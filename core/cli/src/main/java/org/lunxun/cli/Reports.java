package org.lunxun.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.appraisal.Appraisal;
import org.lunxun.engine.planning.PlanResult;
import org.lunxun.engine.triage.DecisionBook;
import org.lunxun.engine.triage.Triage;
import org.lunxun.model.rotation.RotationDataset;
import org.lunxun.report.ReportInput;
import org.lunxun.report.ReportOptions;
import org.lunxun.report.ReportWriter;

/** Writes reports, and says what is in the way as a user wants to hear it. */
final class Reports {

    /** The folder of a report beside the plan that it tells of. */
    static final String FOLDER = "report";

    private Reports() {}

    /** A report of a dataset and its plan, with what is known of the bases and what is proposed for them. */
    static ReportInput.Builder of(DatasetInput input, PlanResult plan, @Nullable DecisionBook decisions) {
        RotationDataset dataset = input.dataset();
        Appraisal appraisal = Appraisal.of(dataset);
        return ReportInput.builder(dataset, plan)
                .appraisal(appraisal)
                .triage(Triage.propose(input.triage(appraisal).build()))
                .decisions(decisions);
    }

    /** Writes a report and yields the page to open. */
    static Path write(ReportInput input, Path folder, ReportOptions options) {
        try {
            return ReportWriter.write(input, folder, options).index();
        } catch (IOException e) {
            throw Folders.cannotWrite(folder, e);
        }
    }
}
