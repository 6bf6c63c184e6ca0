package org.lunxun.cli;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.planning.PlanResult;
import org.lunxun.model.Stability;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.OfferingId;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lunxun explain}: why a plan has this class and not that one. */
@Stability(Stability.Level.EXPERIMENTAL)
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Says why a plan gives a cadre these classes and not those, or how a class is filled.",
            "Of each class: what it is worth, what it takes from others at the prices of the plan, what stands in its way;",
            "of a cadre who is not trained once: what little more would do. Of a plan that breaks rules: what each class",
            "would break besides."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lunxun explain city-2027 plan --cadre C0000017",
            "  lunxun explain city-2027 plan --cadre C0000017 --view cadre   for the cadre: names nobody else",
            "  lunxun explain city-2027 plan --offering K000042"
        })
public final class ExplainCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "DATASET", description = "Folder of the dataset.")
    private @Nullable Path folder;

    @Parameters(index = "1", paramLabel = "PLAN", description = "Folder that plan wrote, or a CSV file of pairs.")
    private @Nullable Path plan;

    @ArgGroup(multiplicity = "1")
    private @Nullable Subject subject;

    @Mixin
    private final DecisionOptions decisions = new DecisionOptions();

    @Option(
            names = "--view",
            paramLabel = "WORD",
            converter = View.Converter.class,
            defaultValue = "planner",
            description = "planner (default), or cadre: names nobody else, no points.")
    private @Nullable View view;

    /** Whom or what a question is about. */
    static final class Subject {
        @Option(names = "--cadre", paramLabel = "ID", description = "The cadre to explain the plan to.")
        @Nullable
        String cadre;

        @Option(names = "--offering", paramLabel = "ID", description = "The class to explain.")
        @Nullable
        String offering;
    }

    /** For whose eyes an explanation is. */
    enum View {
        PLANNER,
        CADRE;

        /** Reads a view by its word in lower case. */
        static final class Converter extends WordConverter<View> {
            Converter() {
                super("view", View.class, PLANNER);
            }
        }
    }

    /**
     * A command that has not been given its words yet.
     *
     * @param surroundings what is known of the process
     */
    public ExplainCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Explains.
     *
     * @return the number of an exit code
     */
    @Override
    public Integer call() {
        Path from = Folders.dataset(folder);
        DatasetInput input = DatasetInput.usable(from, Set.of(), surroundings);
        PlanResult read = PlanFolder.read(input.dataset(), Folders.named(plan), surroundings)
                .plan();
        Explanation explanation = new Explanation(
                input.dataset(), read, decisions.leftOut(input, surroundings), view == View.CADRE, surroundings.out());
        if (subject != null && subject.cadre != null) {
            explanation.cadre(id("cadre", subject.cadre, CadreId::of));
        } else if (subject != null && subject.offering != null) {
            explanation.offering(id("offering", subject.offering, OfferingId::of));
        }
        return ExitCode.DONE.number();
    }

    private static <I> I id(String what, String text, java.util.function.Function<String, I> of) {
        try {
            return of.apply(text);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "The " + what + " (" + text + ") must be an id of the dataset.",
                    "a blank is missing.",
                    e);
        }
    }
}
