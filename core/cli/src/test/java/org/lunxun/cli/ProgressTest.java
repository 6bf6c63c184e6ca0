package org.lunxun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.lunxun.engine.planning.PlanListener;
import org.lunxun.engine.planning.PlanListener.Stage;

class ProgressTest {

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private long now;

    @Test
    void tellsALineForEachStageWhereNobodyWatches() {
        try (Progress progress = new Progress(surroundings(false))) {
            progress.line("Reading");
            progress.onProgress(at(Stage.PRICES, 0, OptionalDouble.empty()));
            progress.onProgress(at(Stage.PRICES, 50, OptionalDouble.empty()));
            progress.onProgress(at(Stage.IMPROVEMENT, 0, OptionalDouble.of(1234.5)));
        }
        assertEquals("Reading\nPricing what is scarce\nImproving the plan, score 1234.50\n", told());
    }

    @Test
    void tellsALongStageNowAndThen() {
        try (Progress progress = new Progress(surroundings(false))) {
            progress.onProgress(at(Stage.IMPROVEMENT, 0, OptionalDouble.empty()));
            now = 9_000_000_000L;
            progress.onProgress(at(Stage.IMPROVEMENT, 40, OptionalDouble.empty()));
            now = 11_000_000_000L;
            progress.onProgress(at(Stage.IMPROVEMENT, 50, OptionalDouble.of(7)));
        }
        assertEquals("Improving the plan\nImproving the plan 50 %, score 7.00\n", told());
    }

    @Test
    void showsABarWhereAPersonWatches() {
        try (Progress progress = new Progress(surroundings(true))) {
            progress.onProgress(at(Stage.IMPROVEMENT, 10, OptionalDouble.of(7)));
            progress.onProgress(at(Stage.IMPROVEMENT, 90, OptionalDouble.of(8)));
        }
        assertTrue(told().contains("\r"), told());
        assertTrue(told().contains("Improving the plan"), told());
    }

    private PlanListener.Progress at(Stage stage, long done, OptionalDouble score) {
        return new PlanListener.Progress(stage, done, 100, score, OptionalDouble.empty());
    }

    private Surroundings surroundings(boolean terminal) {
        PrintStream err = new PrintStream(told, true, StandardCharsets.UTF_8);
        return new Surroundings(err, err, terminal, () -> now, 0, 1, Path.of(""), new Interruption(), null);
    }

    private String told() {
        return told.toString(StandardCharsets.UTF_8);
    }
}
