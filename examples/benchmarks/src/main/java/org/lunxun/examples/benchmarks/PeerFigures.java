package org.lunxun.examples.benchmarks;

import java.util.Locale;
import java.util.stream.Collectors;
import org.lunxun.engine.rules.Evaluation;

/**
 * What one run of one method gave.
 *
 * @param valid {@code yes}, or the rules that the plan breaks with how often
 * @param score the evaluator's, of an invalid plan, too
 * @param bound what the method proved, not a number when it proves nothing
 * @param covered cadres trained once, in per cent
 * @param cpu processor time of the planning, in seconds
 * @param wall time by the clock, in seconds
 * @param peak the most memory of the process, in MB; 0 where the system does not tell
 */
record PeerFigures(String valid, double score, double bound, double covered, double cpu, double wall, long peak) {

    static PeerFigures of(Evaluation evaluation, double bound, double cpu, double wall, long peak) {
        String broken = evaluation.counts().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getKey() + "x" + entry.getValue())
                .collect(Collectors.joining("+"));
        double covered = 100.0
                * evaluation.facts().coveredCadres()
                / Math.max(1, evaluation.facts().cadres());
        return new PeerFigures(
                evaluation.valid() ? "yes" : broken, evaluation.score().total(), bound, covered, cpu, wall, peak);
    }

    /** The inverse of {@link #toString}. */
    static PeerFigures parse(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length != 7) {
            throw new IllegalArgumentException("The figures (" + line + ") of a run must be seven words.\n"
                    + "Maybe the run printed something of its own after them.");
        }
        return new PeerFigures(
                parts[0],
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]),
                Double.parseDouble(parts[4]),
                Double.parseDouble(parts[5]),
                Long.parseLong(parts[6]));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%s %.3f %.3f %.2f %.1f %.1f %d", valid, score, bound, covered, cpu, wall, peak);
    }
}
