package org.lunxun.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.triage.GainCurve;
import org.lunxun.engine.triage.SupportProject;
import org.lunxun.exchange.CsvFile;
import org.lunxun.exchange.text.Columns;
import org.lunxun.model.resource.Dimension;

/** Projects of support, kept by hand between two appraisals: owner, deadline and acceptance are filled in by people. */
final class ProjectsFile {

    static final String PROJECTS = "projects.csv";

    private static final List<String> COLUMNS = List.of(
            "base_id",
            "dimension",
            "yuan",
            "score_before",
            "expected_gain",
            "owner",
            "deadline",
            "accepted_on",
            "realised_gain",
            "reach");

    private ProjectsFile() {}

    static HandRow.Rows<SupportProject> read(Path file) {
        return HandRow.read(
                file,
                "projects",
                Columns.required("base_id", "dimension", "yuan", "score_before", "expected_gain")
                        .optional("owner", "deadline", "accepted_on", "realised_gain", "reach"),
                row -> new SupportProject(
                        row.base(),
                        row.constant("dimension", Dimension.values()),
                        (long) row.number("yuan", 0, 1e15),
                        row.number("score_before", 0, 100),
                        row.number("expected_gain", 0, 100),
                        row.has("reach") ? row.number("reach", 0.01, 1) : GainCurve.DEFAULT.reach(),
                        row.mayText("owner"),
                        row.mayDay("deadline"),
                        row.has("realised_gain") ? row.day("accepted_on") : row.mayDay("accepted_on"),
                        row.mayNumber("realised_gain", -100, 100)));
    }

    /**
     * Checks that no work of people is written over.
     *
     * @param folder the folder that is going to be written to
     * @param earlier the file of earlier projects, null when there is none
     */
    static void checkFree(Path folder, @Nullable Path earlier) {
        Path file = folder.resolve(PROJECTS);
        if (!Files.exists(file)) {
            return;
        }
        if (earlier != null && same(file, earlier)) {
            throw taken(file, "the file that --projects reads");
        }
        HandRow.Rows<SupportProject> there = read(file);
        if (!there.findings().isEmpty() || there.rows().stream().anyMatch(ProjectsFile::filledIn)) {
            throw taken(file, "a file that somebody filled in");
        }
    }

    private static boolean same(Path one, Path other) {
        try {
            return Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException e) {
            throw Folders.cannotRead(other, e);
        }
    }

    private static boolean filledIn(SupportProject project) {
        return !project.owner().isBlank()
                || project.deadline() != null
                || project.acceptedOn() != null
                || project.realisedGain() != null;
    }

    private static CommandFailure taken(Path file, String what) {
        return new CommandFailure(
                ExitCode.USAGE,
                "The projects (" + file + ") must be new, but there is " + what + ".",
                "move it to another folder, name it with --projects, and its rows are carried on.");
    }

    static void write(List<SupportProject> projects, Path folder) throws IOException {
        CsvFile.write(
                folder.resolve(PROJECTS),
                COLUMNS,
                projects.stream().map(ProjectsFile::cells).toList());
    }

    private static List<String> cells(SupportProject project) {
        return List.of(
                project.base().value(),
                WordConverter.word(project.dimension()),
                String.valueOf(project.yuan()),
                CsvFile.number(project.before()),
                CsvFile.number(project.expectedGain()),
                BaseTables.forPeople(project.owner()),
                text(project.deadline()),
                text(project.acceptedOn()),
                project.realisedGain() == null ? "" : CsvFile.number(project.realisedGain()),
                CsvFile.number(project.reach()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
