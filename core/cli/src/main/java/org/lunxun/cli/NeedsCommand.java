package org.lunxun.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.appraisal.Appraisal;
import org.lunxun.engine.triage.NeedPolicy;
import org.lunxun.engine.triage.NeedReview;
import org.lunxun.engine.triage.Triage;
import org.lunxun.model.Stability;
import org.lunxun.model.rotation.RotationDataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lunxun needs}: says how much of what is needed, and which classes would meet it. */
@Stability(Stability.Level.EXPERIMENTAL)
@Command(
        name = "needs",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Says how much of which topic is needed, where and by when, and which bases can serve it or alone can.",
            "Writes needs-by-topic.csv, needs-by-unit.csv, proposed-classes.csv (classes for what is unmet: topic, level, size,",
            "weeks, bases, cost, and by how much each lowers the unmet need) and needs.json.",
            "No base is asked that triage would phase out or that a veto stops."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lunxun needs city-2027 --out needs               all need, before there is a plan",
            "  lunxun needs city-2027 --plan plan --out needs   what a plan leaves unmet",
            "",
            "Exit codes: 0 done; 1 done, but rows of the dataset or the plan were lost or repeated; 2 unusable, nothing written."
        })
public final class NeedsCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "DATASET", description = "Folder of the dataset.")
    private @Nullable Path folder;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder to write to.")
    private @Nullable Path out;

    @Option(names = "--plan", paramLabel = "PLAN", description = "A plan: the folder, or a CSV file.")
    private @Nullable Path plan;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day; needs that expired before it are left out (default: the first of the horizon).")
    private @Nullable LocalDate asOf;

    /**
     * A command that has not been given its words yet.
     *
     * @param surroundings what is known of the process
     */
    public NeedsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Reviews the needs.
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
        PlanInput.Places assigned =
                plan == null ? new PlanInput.Places(List.of(), true) : PlanInput.places(plan, surroundings);
        NeedPolicy policy = NeedPolicy.DEFAULT.under(
                Triage.propose(input.triage(Appraisal.of(dataset)).build()));
        NeedReview review;
        try {
            review = NeedReview.of(
                    dataset,
                    assigned.assignments(),
                    asOf == null ? dataset.policy().horizon().start() : asOf,
                    policy);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.UNUSABLE, String.valueOf(e.getMessage()));
        }
        try {
            NeedTables.write(dataset, review, to);
        } catch (IOException e) {
            throw Folders.cannotWrite(to, e);
        }
        surroundings.out().println("needs       " + to.resolve(NeedTables.BY_TOPIC));
        surroundings
                .out()
                .println("groups      " + Figures.count(review.groups().size(), "topic and level", "topics and levels")
                        + ", "
                        + review.groups().stream()
                                .filter(group -> group.servers().isEmpty())
                                .count()
                        + " served by no base, "
                        + review.groups().stream()
                                .filter(group -> group.alone().isPresent())
                                .count()
                        + " by one alone");
        surroundings
                .out()
                .println("proposed    " + Figures.count(review.classes().size(), "class", "classes") + "; "
                        + Figures.count(review.expired(), "expired need", "expired needs") + " left out");
        return (input.damaged() || !assigned.whole() ? ExitCode.PROBLEMS : ExitCode.DONE).number();
    }
}
