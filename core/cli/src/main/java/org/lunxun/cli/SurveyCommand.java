package org.lunxun.cli;

import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lunxun survey}: what concerns the survey of bases; its own commands do the work. */
@Stability(Stability.Level.EXPERIMENTAL)
@Command(
        name = "survey",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Issues the forms of a survey of bases, and collects those that came back.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lunxun survey issue city-2027 --round 2027-03-01 --out forms",
            "  lunxun survey collect city-2027 returned --round 2027-03-01 --out city-2027-surveyed"
        })
public final class SurveyCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    /** A command that has not been given its words yet. */
    public SurveyCommand() {
        // It keeps nothing.
    }

    /** Called without a command of its own: says that one is wanted. */
    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "A command about the survey must be named.");
        }
    }
}
