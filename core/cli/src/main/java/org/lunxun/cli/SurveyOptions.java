package org.lunxun.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunxun.exchange.SurveyFormFile;
import org.lunxun.exchange.text.FileDefect;
import org.lunxun.model.resource.SurveyForm;
import picocli.CommandLine.Option;

/** Which form of which day is issued or collected. */
final class SurveyOptions {

    @Option(
            names = "--round",
            paramLabel = "DATE",
            required = true,
            description = "The day of the survey, such as 2027-03-01.")
    private @Nullable LocalDate round;

    @Option(
            names = "--forms",
            paramLabel = "FILE",
            description = "Forms of your own, in JSON; the one in force on the day of the survey counts.")
    private @Nullable Path forms;

    LocalDate round() {
        if (round == null) {
            throw new IllegalStateException("The day of a survey must be given by the words of the command.");
        }
        return round;
    }

    /** The form in force on the day of the survey. */
    SurveyForm form() {
        List<SurveyForm> known = forms == null ? List.of(SurveyForm.DEFAULT) : read(forms);
        return SurveyForm.inForce(known, round())
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.UNUSABLE,
                        "A form must be in force on the day of the survey (" + round() + "), but none is.",
                        "effectiveFrom of the forms lies later."));
    }

    private static List<SurveyForm> read(Path file) {
        try {
            return SurveyFormFile.read(file);
        } catch (FileDefect e) {
            throw new CommandFailure(ExitCode.UNUSABLE, FindingPrinter.text(e.findings()));
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.UNUSABLE, String.valueOf(e.getMessage()));
        }
    }
}
