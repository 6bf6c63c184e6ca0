package org.lunxun.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.lunxun.engine.planning.Planner;

/**
 * One run of the real program in this process.
 *
 * @param exit the exit code
 * @param out what went to standard output
 * @param err what went to standard error
 */
record CommandRun(int exit, String out, String err) {

    static CommandRun of(String... words) {
        return with(new PatientPlanner(), words);
    }

    static CommandRun with(Planner planner, String... words) {
        return with(planner, new Interruption(), words);
    }

    static CommandRun with(Planner planner, Interruption interruption, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        AtomicLong clock = new AtomicLong();
        Surroundings surroundings = new Surroundings(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                clock::get,
                0,
                2,
                Path.of("target/no-distribution"),
                interruption,
                null);
        int exit = LunxunProgram.of(surroundings, planner, List.of()).run(words);
        return new CommandRun(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Everything that was printed. */
    String all() {
        return out + err;
    }

    boolean showsStackTrace() {
        return all().contains("\tat ") || all().contains("Exception in");
    }
}
