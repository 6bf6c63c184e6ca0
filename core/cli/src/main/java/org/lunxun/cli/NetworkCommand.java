package org.lunxun.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.appraisal.Appraisal;
import org.lunxun.engine.triage.BaseNetwork;
import org.lunxun.engine.triage.Designation;
import org.lunxun.engine.triage.FunctionStandard;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lunxun network}: looks at the network of bases by function and region. */
@Stability(Stability.Level.EXPERIMENTAL)
@Command(
        name = "network",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Looks at the network of bases by function and region: what each base lacks to the standard of its function, holes",
            "and doubles, and designations. Writes network.csv (base by base), network-map.csv (function by region), network.json."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lunxun network city-2027 --standards standards.csv --out network",
            "  lunxun network city-2027 --standards standards.csv --designations designated.csv --out network",
            "",
            "standards.csv: function, kinds (a list with |), fewest and most bases of a region; and the least points of",
            "faculty, teaching, conditions, reputation, as far as the standard asks for them.",
            "designated.csv: base_id, function, designated_by, designated_on, document; and until."
        })
public final class NetworkCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "DATASET", description = "Folder of the dataset.")
    private @Nullable Path folder;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder to write to.")
    private @Nullable Path out;

    @Option(
            names = "--standards",
            paramLabel = "FILE",
            required = true,
            description = "The functions and their standards: a CSV file.")
    private @Nullable Path standards;

    @Option(names = "--designations", paramLabel = "FILE", description = "Which bases are designated: a CSV file.")
    private @Nullable Path designations;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day on which designations are looked at (default: the first of the horizon).")
    private @Nullable LocalDate asOf;

    /**
     * A command that has not been given its words yet.
     *
     * @param surroundings what is known of the process
     */
    public NetworkCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Looks at the network.
     *
     * @return the number of an exit code
     */
    @Override
    public Integer call() {
        Path from = Folders.dataset(folder);
        Path to = Folders.out(out);
        Folders.differ(from, to, "--out");
        HandRow.Rows<FunctionStandard> functions = NetworkFiles.standards(Folders.named(standards));
        HandRow.Rows<Designation> designated = designations == null
                ? new HandRow.Rows<>(List.of(), List.of())
                : NetworkFiles.designations(designations);
        DatasetInput input = DatasetInput.usable(from, Set.of(), surroundings);
        Appraisal appraisal = Appraisal.of(input.dataset());
        BaseNetwork network = BaseNetwork.of(input.dataset(), appraisal, functions.rows());
        LocalDate day = asOf == null ? input.dataset().policy().horizon().start() : asOf;
        List<Finding> against = designations == null ? List.of() : network.against(designated.rows(), day);
        FindingPrinter printer = new FindingPrinter(surroundings.err());
        for (List<Finding> findings :
                List.of(functions.findings(), designated.findings(), network.findings(), against)) {
            printer.all(findings);
        }
        try {
            NetworkTables.write(input.dataset(), appraisal, network, against, designated.rows(), day, to);
        } catch (IOException e) {
            throw Folders.cannotWrite(to, e);
        }
        surroundings.out().println("network     " + to.resolve(NetworkTables.BASES));
        surroundings
                .out()
                .println("at standard "
                        + Figures.part(
                                network.gaps().stream()
                                        .filter(BaseNetwork.Gap::atStandard)
                                        .count(),
                                network.gaps().size())
                        + " bases by function");
        boolean problems = input.damaged()
                || !functions.findings().isEmpty()
                || !designated.findings().isEmpty()
                || against.stream().anyMatch(finding -> finding.severity() != Severity.NOTICE);
        return (problems ? ExitCode.PROBLEMS : ExitCode.DONE).number();
    }
}
