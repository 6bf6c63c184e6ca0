package org.lunxun.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lunxun.exchange.CsvFile;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.SurveyForm;
import org.lunxun.report.file.SafeNames;
import org.lunxun.tables.SurveyForms;
import org.lunxun.tables.SurveyForms.Filler;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lunxun survey issue}: writes the forms of a survey. */
@Stability(Stability.Level.EXPERIMENTAL)
@Command(
        name = "issue",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Writes one workbook for each base, in Chinese and English: bases/ for the base, which tells facts of itself;",
            "authority/ for the body that asks raters and inspects: what they say, and facts with how they were verified.",
            "Only the yellow cells can be filled in. issued.csv lists the files. No form that is there is written over."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lunxun survey issue city-2027 --round 2027-03-01 --out forms",
            "  lunxun survey issue city-2027 --round 2027-03-01 --forms our-forms.json --out forms"
        })
public final class SurveyIssueCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "DATASET", description = "Folder of the dataset.")
    private @Nullable Path folder;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder to write to.")
    private @Nullable Path out;

    @Mixin
    private final SurveyOptions survey = new SurveyOptions();

    /**
     * A command that has not been given its words yet.
     *
     * @param surroundings what is known of the process
     */
    public SurveyIssueCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Issues the forms.
     *
     * @return the number of an exit code
     */
    @Override
    public Integer call() {
        Path from = Folders.dataset(folder);
        Path to = Folders.out(out);
        Folders.differ(from, to, "--out");
        SurveyForm form = survey.form();
        DatasetInput input = DatasetInput.usable(from, Set.of(), surroundings);
        try {
            Map<Base, String> files = files(input);
            keep(to, files.values());
            List<List<String>> issued = new ArrayList<>();
            for (Map.Entry<Base, String> each : files.entrySet()) {
                Base base = each.getKey();
                String file = each.getValue();
                for (Filler filler : Filler.values()) {
                    SurveyForms.write(
                            form,
                            filler,
                            base,
                            survey.round(),
                            to.resolve(folder(filler)).resolve(file));
                }
                issued.add(List.of(
                        base.id().value(),
                        BaseTables.forPeople(base.name()),
                        file,
                        form.name(),
                        String.valueOf(form.version()),
                        survey.round().toString()));
            }
            CsvFile.write(
                    to.resolve("issued.csv"), List.of("base_id", "name", "file", "form", "version", "round"), issued);
            surroundings
                    .out()
                    .println("forms       " + to + ": " + Figures.count(issued.size(), "base", "bases") + ", form "
                            + form.name() + " version " + form.version());
        } catch (IOException e) {
            throw Folders.cannotWrite(to, e);
        }
        return (input.damaged() ? ExitCode.PROBLEMS : ExitCode.DONE).number();
    }

    /** The bases by id, and the name of the file of each. */
    private static Map<Base, String> files(DatasetInput input) {
        SafeNames names = new SafeNames();
        Map<Base, String> files = new LinkedHashMap<>();
        input.dataset().bases().stream()
                .sorted(Comparator.comparing(Base::id))
                .forEach(base -> files.put(base, names.name(base.id().value()) + ".xlsx"));
        return files;
    }

    /** Forms are filled in where they lie: none is written over. */
    private static void keep(Path to, Collection<String> files) {
        for (Filler filler : Filler.values()) {
            for (String file : files) {
                Path form = to.resolve(folder(filler)).resolve(file);
                if (Files.exists(form)) {
                    throw new CommandFailure(
                            ExitCode.UNUSABLE,
                            "The form (" + form + ") must not be written over: it may be filled in.",
                            "name another folder with --out, or take the old forms away.");
                }
            }
        }
    }

    private static String folder(Filler filler) {
        return filler == Filler.BASE ? "bases" : "authority";
    }
}
