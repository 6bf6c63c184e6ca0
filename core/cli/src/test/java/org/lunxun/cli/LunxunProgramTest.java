package org.lunxun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lunxun.engine.planning.Planner;

class LunxunProgramTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "check",
                "survey",
                "survey issue",
                "survey collect",
                "appraise",
                "needs",
                "triage",
                "network",
                "plan",
                "explain",
                "costs",
                "report",
                "plugin",
                "plugin list"
            })
    void everyCommandHelpsWithExamples(String command) {
        CommandRun run = CommandRun.of((command + " --help").strip().split(" "));
        assertEquals(0, run.exit(), run::all);
        assertTrue(run.out().contains("Usage: lunxun"), run::out);
        assertTrue(run.out().contains("Examples:\n  lunxun " + command.split(" ")[0]), run::out);
        assertTrue(run.out().lines().allMatch(line -> line.length() <= 100), run::out);
        assertTrue(
                run.out().substring(run.out().indexOf("Examples:")).lines().noneMatch(line -> line.matches("[a-z]+")),
                "no example is wrapped:\n" + run.out());
        assertEquals("", run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "check", "plan", "plugin list"})
    void everyCommandTellsTheVersion(String command) {
        CommandRun run = CommandRun.of((command + " --version").strip().split(" "));
        assertEquals(0, run.exit(), run::all);
        assertTrue(run.out().startsWith("lunxun "), run::out);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''; A command must be named.; Maybe see lunxun --help",
                "plam; plam; Maybe you meant",
                "check; DATASET; Maybe see lunxun check --help",
                "check d --claen x; --claen; Maybe you meant --clean",
                "plan d; --out; Maybe see lunxun plan --help",
                "plan d --out o --effort much; The effort (much) must be one of quick, standard, thorough.; Maybe leave it out",
                "plan d --out o --time 60; The time (60) must be a number and one of; Maybe write 60s",
                "plan d --out o --seed x; --seed; Maybe see lunxun plan --help",
                "explain d p; --cadre; Maybe see lunxun explain --help",
                "explain d p --cadre a --offering b; --offering; Maybe see lunxun explain --help",
                "explain d p --cadre a --view boss; The view (boss) must be one of planner, cadre.; Maybe leave it out",
                "plugin; must be named; Maybe see lunxun plugin --help",
            })
    void wrongUsageIsTold(String words, String what, String maybe) {
        CommandRun run = words.isEmpty() ? CommandRun.of() : CommandRun.of(words.split(" "));
        assertEquals(64, run.exit(), run::all);
        assertTrue(run.err().contains(what), run::err);
        assertTrue(run.err().contains("\n" + maybe), run::err);
        assertEquals("", run.out());
        assertFalse(run.showsStackTrace(), run::all);
    }

    @Test
    void anErrorOfTheProgramShowsNoStackTrace(@TempDir Path temp) {
        CommandRun run = planWith(temp, failing(new IllegalStateException("the abacus broke")));
        assertEquals(70, run.exit(), run::all);
        assertTrue(run.err().contains("the abacus broke\nMaybe report it"), run::err);
        assertFalse(run.showsStackTrace(), run::err);
    }

    @Test
    void debugShowsTheStackTrace(@TempDir Path temp) {
        CommandRun run = planWith(temp, failing(new IllegalStateException("the abacus broke")), "--debug");
        assertEquals(70, run.exit(), run::all);
        assertTrue(run.showsStackTrace(), run::err);
    }

    @Test
    void usedUpMemoryIsTold(@TempDir Path temp) {
        CommandRun run = planWith(temp, failing(new OutOfMemoryError("heap")));
        assertEquals(70, run.exit(), run::all);
        assertTrue(run.err().contains("Maybe give Java more"), run::err);
        assertFalse(run.showsStackTrace(), run::err);
    }

    @Test
    void usedUpStackIsTold(@TempDir Path temp) {
        CommandRun run = planWith(temp, failing(new StackOverflowError()));
        assertEquals(70, run.exit(), run::all);
        assertFalse(run.showsStackTrace(), run::err);
    }

    private static CommandRun planWith(Path temp, Planner planner, String... more) {
        SmallDataset dataset = SmallDataset.in(temp.resolve("d"));
        String[] words = {
            "plan", dataset.folder().toString(), "--out", temp.resolve("o").toString()
        };
        String[] all = java.util.stream.Stream.concat(java.util.Arrays.stream(words), java.util.Arrays.stream(more))
                .toArray(String[]::new);
        return CommandRun.with(planner, all);
    }

    private static Planner failing(Throwable thrown) {
        return (request, listener) -> {
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) thrown;
        };
    }
}
