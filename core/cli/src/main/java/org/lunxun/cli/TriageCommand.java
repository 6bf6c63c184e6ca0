package org.lunxun.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.appraisal.Appraisal;
import org.lunxun.engine.triage.Triage;
import org.lunxun.engine.triage.TriageRequest;
import org.lunxun.engine.triage.TriageResult;
import org.lunxun.model.Stability;
import org.lunxun.model.rotation.RotationDataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lunxun triage}: proposes base by base. */
@Stability(Stability.Level.EXPERIMENTAL)
@Command(
        name = "triage",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Proposes base by base, with reasons: grasp or release, retain or phase out.",
            "Writes triage.csv and triage.json. A responsible body decides."
        },
        footerHeading = "%nExamples:%n",
        footer = "  lunxun triage city-2027 --out triage")
public final class TriageCommand implements Callable<Integer> {

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
    public TriageCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Triages.
     *
     * @return the number of an exit code
     */
    @Override
    public Integer call() {
        Path from = Folders.dataset(folder);
        Path to = Folders.out(out);
        Folders.differ(from, to, "--out");
        DatasetInput input = DatasetInput.usable(from, Set.of(), surroundings);
        RotationDataset dataset = input.dataset();
        TriageResult triage = Triage.propose(
                TriageRequest.builder(dataset, Appraisal.of(dataset)).build());
        new FindingPrinter(surroundings.err()).all(triage.findings());
        try {
            BaseTables.writeTriage(triage, to);
        } catch (IOException e) {
            throw Folders.cannotWrite(to, e);
        }
        surroundings.out().println("triage      " + to.resolve(BaseTables.TRIAGE + ".csv"));
        Map<String, Integer> counts = new TreeMap<>();
        triage.proposals()
                .forEach(proposal -> counts.merge(
                        WordConverter.word(proposal.side().choice()) + ", "
                                + proposal.outcome()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', ' '),
                        1,
                        Integer::sum));
        counts.forEach((words, count) -> surroundings.out().println("proposed    " + count + " × " + words));
        return (input.damaged() ? ExitCode.PROBLEMS : ExitCode.DONE).number();
    }
}
