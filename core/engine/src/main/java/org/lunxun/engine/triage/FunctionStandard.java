package org.lunxun.engine.triage;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lunxun.model.Check;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.Dimension;

/**
 * One function in the network of bases (theory, Party-spirit education, professional training, on-site teaching, online …)
 * and the standard of a first-class base for it. Lunxun ships none: which functions there are, and what is first-class, is
 * for the responsible body to say.
 *
 * @param function what the function is called
 * @param kinds the kinds of base that serve it
 * @param least the score that each dimension must reach, 0 to 100; one that is missing need not
 * @param fewest how many bases at the standard each region needs, 0 or more
 * @param most how many bases of the function a region needs at most, at least {@code fewest}
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record FunctionStandard(
        String function, Set<BaseKind> kinds, SortedMap<Dimension, Double> least, int fewest, int most) {

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException when the name is empty or a number out of range
     */
    public FunctionStandard {
        Check.word("function of bases", function);
        Check.range("fewest bases of a region", fewest, 0, 1e6);
        Check.range("most bases of a region", most, fewest, 1e6);
        least.values().forEach(score -> Check.range("standard of a dimension", score, 0, 100));
        kinds = Set.copyOf(kinds);
        least = Collections.unmodifiableSortedMap(new TreeMap<>(least));
    }
}
