package org.lunxun.model.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;

/**
 * Something that was noticed while good rows went on. It holds no sentence: the report room makes the words.
 *
 * @param severity what it means for the work at hand
 * @param reason why it was noticed
 * @param location where, null when it has no place in a file
 * @param arguments what the words need, in the order in which they were given
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Finding(
        Severity severity, Reason reason, @Nullable Location location, List<Argument> arguments) {

    /** Copies the arguments. */
    public Finding {
        arguments = List.copyOf(arguments);
    }

    /**
     * One named value for the words of a finding.
     *
     * @param name a lower-case word
     * @param value the value, shortened and masked by whoever found it
     */
    @Stability(Stability.Level.EXPERIMENTAL)
    public record Argument(String name, String value) {}

    /**
     * A finding without a place.
     *
     * @param severity what it means
     * @param reason why
     * @return the finding, without arguments
     */
    public static Finding of(Severity severity, Reason reason) {
        return new Finding(severity, reason, null, List.of());
    }

    /**
     * A finding at a place.
     *
     * @param severity what it means
     * @param reason why
     * @param location where
     * @return the finding, without arguments
     */
    public static Finding at(Severity severity, Reason reason, Location location) {
        return new Finding(severity, reason, location, List.of());
    }

    /**
     * The same finding with one more argument.
     *
     * @param name a lower-case word, not used before
     * @param value anything; its text is kept
     * @return a copy
     */
    public Finding with(String name, Object value) {
        List<Argument> more = new ArrayList<>(arguments);
        more.add(new Argument(name, value.toString()));
        return new Finding(severity, reason, location, more);
    }

    /**
     * The value of an argument.
     *
     * @param name its name
     * @return the value, empty when there is no such argument
     */
    public Optional<String> argument(String name) {
        return arguments.stream()
                .filter(argument -> argument.name().equals(name))
                .map(Argument::value)
                .findFirst();
    }
}
