package org.lunxun.cli;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.planning.Effort;
import org.lunxun.engine.planning.PlanRequest;
import org.lunxun.engine.planning.TimeLimit;
import org.lunxun.model.rotation.RotationDataset;
import picocli.CommandLine.Option;

/** How much work goes into a plan, from which seed, on how many threads. */
final class EffortOptions {

    @Option(
            names = "--effort",
            paramLabel = "WORD",
            converter = EffortWord.class,
            description = "How much work: quick, standard or thorough (default: standard; with --time: thorough).")
    private @Nullable Effort effort;

    @Option(
            names = "--time",
            paramLabel = "TIME",
            converter = TimeSpan.class,
            description = "From the start of the command to the plan written, at most this long: 60s, 5m.")
    private @Nullable Duration time;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "What chance starts from (default: 1).")
    private long seed;

    @Option(names = "--threads", paramLabel = "N", description = "How many threads work (default: one per core).")
    private @Nullable Integer threads;

    /** Refuses what makes no sense before anything is read. */
    void check() {
        if (threads != null && threads < 1) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "The number of threads (" + threads + ") must be 1 or more.",
                    "leave --threads out: then every core works.");
        }
    }

    /** A request with these options, to be finished. */
    PlanRequest.Builder request(RotationDataset dataset, Surroundings surroundings) {
        return PlanRequest.builder(dataset)
                .effort(effort())
                .seed(seed)
                .threads(Objects.requireNonNullElse(threads, surroundings.processors()))
                .timeLimit(time == null ? null : limit(dataset, time, surroundings))
                .cancelled(surroundings.interruption());
    }

    /** The limit ends early enough to write the plan: a row takes far less than these two microseconds. */
    private static TimeLimit limit(RotationDataset dataset, Duration wanted, Surroundings surroundings) {
        long forWriting = 50_000_000L + 2_000L * dataset.cadres().size();
        long end = surroundings.started() + wanted.toNanos() - Math.min(forWriting, wanted.toNanos() / 2);
        return new TimeLimit(surroundings.nanoTime(), end);
    }

    Effort effort() {
        return Objects.requireNonNullElse(effort, time == null ? Effort.STANDARD : Effort.THOROUGH);
    }

    long seed() {
        return seed;
    }

    /** Whether the work is cut by time. */
    boolean timed() {
        return time != null;
    }
}
