package org.lunxun.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lunxun.exchange.DatasetWriter;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Severity;
import org.lunxun.tables.SurveyForms.Filler;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lunxun survey collect}: reads the forms that came back. */
@Stability(Stability.Level.EXPERIMENTAL)
@Command(
        name = "collect",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Reads the forms that came back and writes the dataset with what they say, and returns.csv: who has returned",
            "the form and who is silent. What a base tells of itself is a self-report, whatever stands in its cells.",
            "After two reminders a silent base is to be inspected; 'triage' and 'decide' read returns.csv, too."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lunxun survey collect city-2027 returned --round 2027-03-01 --out city-2027-surveyed",
            "  lunxun survey collect city-2027 returned --authority asked --reminders reminders.csv \\",
            "      --round 2027-03-01 --out city-2027-surveyed",
            "",
            "reminders.csv has the columns base_id and reminded_on, one row for each reminder.",
            "Exit codes: 0 done; 1 done, but rows or forms were lost, or inspections are due; 2 unusable."
        })
public final class SurveyCollectCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "DATASET", description = "Folder of the dataset.")
    private @Nullable Path folder;

    @Parameters(index = "1", paramLabel = "RETURNED", description = "Folder with the forms that bases returned.")
    private @Nullable Path returned;

    @Option(
            names = "--authority",
            paramLabel = "DIR",
            description = "Folder with the forms that the body which asks raters and inspects has filled in.")
    private @Nullable Path authority;

    @Option(names = "--reminders", paramLabel = "FILE", description = "Who was reminded on which day: a CSV file.")
    private @Nullable Path reminders;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder to write the dataset to.")
    private @Nullable Path out;

    @Mixin
    private final SurveyOptions survey = new SurveyOptions();

    /**
     * A command that has not been given its words yet.
     *
     * @param surroundings what is known of the process
     */
    public SurveyCollectCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Collects the forms.
     *
     * @return the number of an exit code
     */
    @Override
    public Integer call() {
        Path from = Folders.dataset(folder);
        Path to = Folders.out(out);
        Folders.differ(from, to, "--out");
        CollectedForms forms = new CollectedForms(survey.form(), survey.round());
        RemindersFile reminded = reminders == null ? RemindersFile.NONE : RemindersFile.read(reminders, survey.round());
        DatasetInput input = DatasetInput.usable(from, Set.of(), surroundings);
        CollectedForms.Collected collected;
        try {
            forms.read(Folders.forms(returned), Filler.BASE);
            if (authority != null) {
                forms.read(Folders.forms(authority), Filler.AUTHORITY);
            }
            collected = forms.into(input.dataset(), reminded.days());
        } catch (IOException e) {
            throw Folders.cannotRead(Folders.named(returned), e);
        }
        FindingPrinter printer = new FindingPrinter(surroundings.err());
        printer.all(reminded.findings());
        printer.all(collected.findings());
        try {
            DatasetWriter.write(collected.dataset(), to);
            collected.returns().write(to);
        } catch (IOException e) {
            throw Folders.cannotWrite(to, e);
        }
        tell(collected, to);
        boolean problems = input.damaged()
                || !reminded.findings().isEmpty()
                || collected.findings().stream().anyMatch(finding -> finding.severity() != Severity.NOTICE);
        return (problems ? ExitCode.PROBLEMS : ExitCode.DONE).number();
    }

    private void tell(CollectedForms.Collected collected, Path to) {
        SurveyReturns returns = collected.returns();
        surroundings.out().println("dataset     " + to);
        surroundings
                .out()
                .println("returned    "
                        + Figures.part(returns.returned(), returns.rows().size()) + " bases");
        surroundings
                .out()
                .println("read        " + Figures.count(collected.answers(), "answer", "answers") + ", "
                        + Figures.count(collected.facts(), "fact", "facts"));
        returns.rows().stream().filter(row -> !row.returned()).forEach(row -> surroundings
                .out()
                .println("silent      " + row.base() + " " + row.name() + ", reminded "
                        + Figures.count(row.reminders(), "time", "times")
                        + (row.inspect() ? ": inspect" : "")));
    }
}
