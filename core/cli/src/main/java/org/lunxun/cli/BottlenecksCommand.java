package org.lunxun.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.planning.Bottleneck;
import org.lunxun.engine.planning.Bottlenecks;
import org.lunxun.engine.planning.Effort;
import org.lunxun.engine.planning.OneMoreCheck;
import org.lunxun.engine.planning.PlanRequest;
import org.lunxun.engine.planning.PlanResult;
import org.lunxun.engine.planning.Planner;
import org.lunxun.engine.planning.ScarceSeats;
import org.lunxun.exchange.CsvFile;
import org.lunxun.model.Stability;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lunxun bottlenecks}: what a plan lacks most, and what one more of it is worth. */
@Stability(Stability.Level.EXPERIMENTAL)
@Command(
        name = "bottlenecks",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Says what one more seat, person away, place or thousand yuan is worth at most, by the prices of the plan,",
            "and how scarce seats are by level and topic. Writes bottlenecks.csv and seats.csv."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lunxun bottlenecks city-2027 plan --out scarce",
            "  lunxun bottlenecks city-2027 plan --out scarce --check 5   plans on with one more of each of the five dearest",
            "",
            "What a check finds is really there; a price is the most that it can be, the plan's gap and classes aside",
            "that only one more lets be held.",
            "Exit codes: 0 done; 1 done, but rows of the dataset were lost; 2 unusable, nothing written."
        })
public final class BottlenecksCommand implements Callable<Integer> {

    private static final int SHOWN = 10;
    private static final int MOST_CHECKS = 100;

    private final Surroundings surroundings;
    private final Planner planner;

    @Parameters(index = "0", paramLabel = "DATASET", description = "Folder of the dataset.")
    private @Nullable Path folder;

    @Parameters(index = "1", paramLabel = "PLAN", description = "Folder that plan wrote.")
    private @Nullable Path plan;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder to write to.")
    private @Nullable Path out;

    @Mixin
    private final DecisionOptions decisions = new DecisionOptions();

    @Option(
            names = "--check",
            paramLabel = "N",
            defaultValue = "0",
            description = "Plan on with one more of each of the N dearest, 0 to " + MOST_CHECKS + " (default: 0).")
    private int checks;

    /**
     * A command that has not been given its words yet.
     *
     * @param surroundings what is known of the process
     * @param planner plans on where a check is asked for
     */
    public BottlenecksCommand(Surroundings surroundings, Planner planner) {
        this.surroundings = surroundings;
        this.planner = planner;
    }

    /**
     * Tells what is scarce.
     *
     * @return the number of an exit code
     */
    @Override
    public Integer call() {
        Path from = Folders.dataset(folder);
        Path to = Folders.out(out);
        Folders.differ(from, to, "--out");
        if (checks < 0 || checks > MOST_CHECKS) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "The number of checks (" + checks + ") must be 0 to " + MOST_CHECKS + ".",
                    "check the dearest few: each takes as long as a quick plan.");
        }
        DatasetInput input = DatasetInput.usable(from, Set.of(), surroundings);
        PlanFolder.Read read = PlanFolder.read(input.dataset(), Folders.named(plan), surroundings);
        if (read.said().isEmpty()) {
            throw new CommandFailure(
                    ExitCode.UNUSABLE,
                    "The plan (" + plan + ") must be a folder with plan.json and prices.csv, but has none.",
                    "it was made by hand: 'lunxun plan' finds prices.");
        }
        Bottlenecks found = Bottlenecks.of(input.dataset(), read.plan());
        try {
            write(found, to);
        } catch (IOException e) {
            throw Folders.cannotWrite(to, e);
        }
        tell(found, read.plan(), to);
        check(found, input, read.plan());
        return (input.damaged() ? ExitCode.PROBLEMS : ExitCode.DONE).number();
    }

    private static void write(Bottlenecks found, Path to) throws IOException {
        CsvFile.write(
                to.resolve("bottlenecks.csv"),
                List.of("scarce", "id", "first", "last", "one_more", "uncovered"),
                found.scarce().stream().map(BottlenecksCommand::cells).toList());
        CsvFile.write(
                to.resolve("seats.csv"),
                List.of("level", "topic", "classes", "seats", "attendees", "one_more", "uncovered"),
                found.seats().stream().map(BottlenecksCommand::cells).toList());
    }

    private static List<String> cells(Bottleneck each) {
        return List.of(
                each.scarce().name(),
                each.owner(),
                each.first(),
                each.last(),
                CsvFile.number(each.oneMore()),
                String.valueOf(each.uncovered()));
    }

    private static List<String> cells(ScarceSeats each) {
        return List.of(
                each.level().toString(),
                each.topic() == null ? "" : each.topic().toString(),
                String.valueOf(each.classes()),
                String.valueOf(each.seats()),
                String.valueOf(each.attendees()),
                CsvFile.number(each.oneMore()),
                String.valueOf(each.uncovered()));
    }

    private void tell(Bottlenecks found, PlanResult read, Path to) {
        PrintStream lines = surroundings.out();
        lines.println("scarce      " + to.resolve("bottlenecks.csv"));
        lines.println("seats       " + to.resolve("seats.csv"));
        lines.println("uncovered   " + Figures.count(read.uncovered().size(), "cadre", "cadres"));
        if (found.scarce().isEmpty()) {
            lines.println("nothing is scarce");
        }
        found.scarce().stream().limit(SHOWN).forEach(each -> lines.println(described(each)));
    }

    private static String described(Bottleneck each) {
        String what =
                switch (each.scarce()) {
                    case SEATS -> "one more seat in ";
                    case PLACES -> "one more place on any day at ";
                    case UNIT_AT_WORK -> "one more person away on any day of ";
                    case LEADERS_AT_HOME -> "one more leader away on any day of ";
                    case BUDGET -> "a thousand yuan more in ";
                    case COVERAGE -> "one person less asked for of ";
                };
        return String.format(Locale.ROOT, "%-11s ", "+" + Figures.points(each.oneMore())) + what + each.owner();
    }

    private void check(Bottlenecks found, DatasetInput input, PlanResult read) {
        if (checks == 0 || found.scarce().isEmpty()) {
            return;
        }
        surroundings.interruption().heed();
        OneMoreCheck check = OneMoreCheck.of(
                planner,
                PlanRequest.builder(input.dataset())
                        .effort(Effort.QUICK)
                        .threads(surroundings.processors())
                        .closed(decisions.leftOut(input, surroundings))
                        .cancelled(surroundings.interruption())
                        .build(),
                read);
        for (Bottleneck each :
                found.scarce().subList(0, Math.min(checks, found.scarce().size()))) {
            OptionalDouble gained = check.gained(each);
            String said = gained.isEmpty()
                    ? "is set by the rules: not to be had"
                    : "found +" + Figures.points(gained.getAsDouble()) + " of at most +"
                            + Figures.points(each.oneMore());
            surroundings.out().println("check       " + each.owner() + ": " + said);
        }
    }
}
