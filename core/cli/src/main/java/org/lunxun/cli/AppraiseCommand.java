package org.lunxun.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.appraisal.Appraisal;
import org.lunxun.model.Stability;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lunxun appraise}: says how good the bases of a dataset are said to be. */
@Stability(Stability.Level.EXPERIMENTAL)
@Command(
        name = "appraise",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Says how good each training base is said to be, with an interval that holds the truth",
            "nine times in ten, and on how much evidence: few answers borrow strength from bases of their kind.",
            "Writes appraisal.csv and appraisal.json. Figures of fewer than five raters are left out."
        },
        footerHeading = "%nExamples:%n",
        footer = "  lunxun appraise city-2027 --out appraisal")
public final class AppraiseCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "DATASET", description = "Folder of the dataset.")
    private @Nullable Path folder;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder to write to.")
    private @Nullable Path out;

    /**
     * A command that has not been given its words yet.
     *
     * @param surroundings what is known of the process
     */
    public AppraiseCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Appraises.
     *
     * @return the number of an exit code
     */
    @Override
    public Integer call() {
        Path from = Folders.dataset(folder);
        Path to = Folders.out(out);
        Folders.differ(from, to, "--out");
        DatasetInput input = DatasetInput.usable(from, Set.of(), surroundings);
        Appraisal appraisal = Appraisal.of(input.dataset());
        new FindingPrinter(surroundings.err()).all(appraisal.findings());
        try {
            BaseTables.writeAppraisal(input.dataset(), appraisal, to);
        } catch (IOException e) {
            throw Folders.cannotWrite(to, e);
        }
        surroundings.out().println("appraisal   " + to.resolve(BaseTables.APPRAISAL + ".csv"));
        surroundings
                .out()
                .println("answered    "
                        + Figures.part(
                                appraisal.bases().size() - appraisal.silent().size(),
                                appraisal.bases().size())
                        + " bases");
        return (input.damaged() ? ExitCode.PROBLEMS : ExitCode.DONE).number();
    }
}
