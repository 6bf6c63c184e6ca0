package org.lunxun.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.lunxun.engine.planning.Planner;
import org.lunxun.model.Stability;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/**
 * The program {@code lunxun}: finds the command that the words of a command line name, runs it, and tells its failures as
 * a person wants to hear them.
 */
@Stability(Stability.Level.EXPERIMENTAL)
@Command(
        name = "lunxun",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Plans training by rotation, and shows why. It proposes; people decide.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lunxun demo                           the whole flow on a made-up city",
            "  lunxun sync --config FILE ...         a dataset out of many sources",
            "  lunxun check DATASET                  what is wrong with a dataset, row by row",
            "  lunxun plan DATASET --out plan        five years of classes for everyone",
            "  lunxun COMMAND --help                 more about a command",
            "",
            "Exit codes: 0 done; 1 done, but rows were lost or problems were found; 2 input unusable,",
            "nothing written; 3 no valid plan; 64 wrong usage; 70 internal error; 130 interrupted."
        })
public final class LunxunProgram implements Runnable {

    private final Surroundings surroundings;
    private final CommandLine commands;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show the stack trace of an error, too.")
    private boolean debug;

    /**
     * A program of all commands of this room.
     *
     * @param surroundings what is known of the process
     * @param planner plans
     * @param more further command objects of picocli; help lists them first
     * @return the program
     */
    public static LunxunProgram of(Surroundings surroundings, Planner planner, List<?> more) {
        CommandLine plugin = new CommandLine(new PluginCommand())
                .addSubcommand(new PluginListCommand(surroundings))
                .addSubcommand(new PluginCheckCommand(surroundings))
                .addSubcommand(new PluginSignCommand(surroundings))
                .addSubcommand(new PluginSchemaCommand(surroundings));
        CommandLine survey = new CommandLine(new SurveyCommand())
                .addSubcommand(new SurveyIssueCommand(surroundings))
                .addSubcommand(new SurveyCollectCommand(surroundings));
        List<Object> commands = new ArrayList<>(more);
        commands.addAll(List.of(
                new SyncCommand(surroundings),
                new SearchCommand(surroundings),
                new EnrolCommand(surroundings),
                new CheckCommand(surroundings),
                survey,
                new AppraiseCommand(surroundings),
                new NeedsCommand(surroundings),
                new TriageCommand(surroundings),
                new NetworkCommand(surroundings),
                new DecideCommand(surroundings),
                new PlanCommand(surroundings, planner),
                new ReplanCommand(surroundings, planner),
                new GradeCommand(surroundings, planner),
                new CostsCommand(surroundings),
                new ExplainCommand(surroundings),
                new BottlenecksCommand(surroundings, planner),
                new ReportCommand(surroundings),
                plugin));
        return new LunxunProgram(surroundings, commands);
    }

    @SuppressWarnings("this-escape") // picocli needs the object to find its annotations
    private LunxunProgram(Surroundings surroundings, List<?> subcommands) {
        this.surroundings = surroundings;
        this.commands = new CommandLine(this);
        subcommands.forEach(commands::addSubcommand);
        commands.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(surroundings.terminal() ? Ansi.AUTO : Ansi.OFF))
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler(this::wrongUsage)
                .setExecutionExceptionHandler((thrown, command, words) -> failed(thrown));
    }

    /**
     * Runs one command.
     *
     * @param words the words after the program's name
     * @return the number of an {@link ExitCode}
     */
    public int run(String... words) {
        try {
            return commands.execute(words);
        } catch (OutOfMemoryError e) {
            return tell(
                    ExitCode.INTERNAL,
                    "The memory is used up.\nMaybe give Java more: LUNXUN_JAVA_OPTS=-Xmx8g lunxun …",
                    e);
        } catch (StackOverflowError e) {
            return tell(ExitCode.INTERNAL, "The stack is used up.\nMaybe report it, with what --debug shows.", e);
        }
    }

    /** Called without a command: says what there is. */
    @Override
    public void run() {
        throw new ParameterException(commands, "A command must be named.");
    }

    private int wrongUsage(ParameterException mistake, String[] words) {
        CommandLine command = mistake.getCommandLine();
        PrintWriter err = command.getErr();
        String message = String.valueOf(mistake.getMessage());
        err.println("lunxun: " + message);
        if (!message.contains("Maybe ")) {
            List<String> alike = mistake instanceof CommandLine.UnmatchedArgumentException unmatched
                    ? unmatched.getSuggestions()
                    : List.of();
            String help = command.getCommandSpec().qualifiedName() + " --help";
            err.println(
                    alike.isEmpty()
                            ? "Maybe see " + help
                            : "Maybe you meant " + String.join(" or ", alike) + "; see also " + help);
        }
        trace(mistake);
        return ExitCode.USAGE.number();
    }

    private int failed(Exception thrown) {
        if (thrown instanceof CommandFailure failure) {
            return tell(failure.exit(), String.valueOf(failure.getMessage()), failure);
        }
        return tell(
                ExitCode.INTERNAL,
                "An error in the program itself: %s%nMaybe report it, with what --debug shows.".formatted(thrown),
                thrown);
    }

    private int tell(ExitCode exit, String message, Throwable thrown) {
        surroundings.err().println("lunxun: " + message);
        trace(thrown);
        return exit.number();
    }

    private void trace(Throwable thrown) {
        if (debug) {
            thrown.printStackTrace(surroundings.err());
        }
    }
}
