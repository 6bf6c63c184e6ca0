package org.lunxun.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lunxun.exchange.DatasetWriter;
import org.lunxun.exchange.FileTally;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lunxun check}: says what is wrong with a dataset. */
@Stability(Stability.Level.EXPERIMENTAL)
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Says what is wrong with a rotation dataset: file, row, column, and what to try.",
            "Bad rows are lost, with the rows that refer to them; the good ones go on."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lunxun check city-2027",
            "  lunxun check city-2027 --clean city-2027-clean   writes the dataset without the lost rows",
            "",
            "Exit codes: 0 nothing lost; 1 rows were lost or problems found; 2 unusable, nothing written."
        })
public final class CheckCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "DATASET", description = "Folder of the dataset.")
    private @Nullable Path folder;

    @Option(
            names = "--clean",
            paramLabel = "DIR",
            description = "Write the dataset without the lost rows to this folder.")
    private @Nullable Path clean;

    /**
     * A command that has not been given its words yet.
     *
     * @param surroundings what is known of the process
     */
    public CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Checks.
     *
     * @return the number of an exit code
     */
    @Override
    public Integer call() {
        Path from = Folders.dataset(folder);
        if (clean != null) {
            Folders.differ(from, clean, "--clean");
        }
        DatasetInput input = DatasetInput.read(from, Set.of());
        new FindingPrinter(surroundings.out()).all(input.findings());
        summary(input);
        if (input.unusable()) {
            return ExitCode.UNUSABLE.number();
        }
        if (clean != null) {
            write(input, clean);
        }
        return (input.damaged() ? ExitCode.PROBLEMS : ExitCode.DONE).number();
    }

    private void summary(DatasetInput input) {
        for (FileTally file : input.reading().files()) {
            surroundings
                    .out()
                    .println(file.file() + ": " + Figures.count(file.rows(), "row", "rows")
                            + (file.lost() == 0 ? "" : ", " + file.lost() + " lost"));
        }
        surroundings
                .out()
                .println((input.unusable() ? "Unusable: " : "Usable: ")
                        + Figures.count(input.count(Severity.UNUSABLE), "defect", "defects") + " that stop it, "
                        + Figures.count(input.lostRows(), "row", "rows") + " lost, "
                        + Figures.count(input.count(Severity.PROBLEM), "problem", "problems") + ", "
                        + Figures.count(input.count(Severity.NOTICE), "notice", "notices"));
    }

    private void write(DatasetInput input, Path to) {
        try {
            DatasetWriter.write(input.dataset(), to);
        } catch (IOException e) {
            throw Folders.cannotWrite(to, e);
        }
        surroundings.err().println("The dataset without the lost rows is in " + to);
    }
}
