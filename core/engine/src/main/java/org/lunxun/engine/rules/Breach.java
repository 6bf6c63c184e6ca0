package org.lunxun.engine.rules;

import java.util.List;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;

/**
 * A place at which a plan breaks a hard rule.
 *
 * @param rule the rule
 * @param count how many breaches stand here, at least 1; more than 1 for a range of days
 * @param arguments what the words need, by these names as far as they apply: {@code cadre}, {@code offering},
 *     {@code other} (the other offering), {@code unit}, {@code base}, {@code first} and {@code last} (days),
 *     {@code year}, {@code actual}, {@code limit}, {@code cause} (a short code where a rule has several)
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Breach(Rule rule, long count, List<Finding.Argument> arguments) {

    /** Copies the arguments. */
    public Breach {
        arguments = List.copyOf(arguments);
    }
}
