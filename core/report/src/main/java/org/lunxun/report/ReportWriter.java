package org.lunxun.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.PlanReason;
import org.lunxun.report.file.OutFolder;
import org.lunxun.report.notice.Notices;
import org.lunxun.report.open.PublicReport;
import org.lunxun.report.page.Background;
import org.lunxun.report.page.Facts;
import org.lunxun.report.page.PlannerReport;

/**
 * Writes a report into a folder. The same input gives the same bytes: no file holds a time, a path or a duration. Each
 * file is written under another name and then moved, so that a reader never sees half of one.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class ReportWriter {

    private ReportWriter() {}

    /**
     * Writes a report. The page opens from disk and asks no network for anything; lists that are too long for it lie
     * beside it.
     *
     * @param input what it tells of
     * @param folder where to; it is made when it is not there, files of the same names are replaced
     * @param options how
     * @return what was written
     * @throws IOException when a file cannot be written
     */
    public static ReportFiles write(ReportInput input, Path folder, ReportOptions options) throws IOException {
        OutFolder out = new OutFolder(folder);
        if (options.view() == ReportOptions.View.PUBLIC) {
            new PublicReport(input.title(), input.dataset(), input.plan(), options.language(), options.contact())
                    .write(out);
            return new ReportFiles(folder.resolve(PlannerReport.INDEX), out.written());
        }
        Facts facts = new Facts(
                input.title(),
                input.dataset(),
                input.plan(),
                input.seed(),
                input.effort(),
                input.findings(),
                new Background(
                        input.registry(),
                        input.appraisal(),
                        input.triage(),
                        input.decisions(),
                        input.support(),
                        input.network()));
        List<String> notices = options.notices() ? notices(input, options).write(out) : List.of();
        new PlannerReport(facts, options.language()).write(out, notices);
        return new ReportFiles(folder.resolve(PlannerReport.INDEX), out.written());
    }

    private static Notices notices(ReportInput input, ReportOptions options) {
        boolean simulation = input.findings().stream().anyMatch(ReportWriter::simulated)
                || input.plan().findings().stream().anyMatch(ReportWriter::simulated);
        return new Notices(
                input.dataset(), input.plan().assignments(), options.namedYears(), simulation, options.language());
    }

    private static boolean simulated(Finding finding) {
        return finding.reason() == PlanReason.SIMULATION;
    }
}
