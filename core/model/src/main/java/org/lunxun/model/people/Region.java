package org.lunxun.model.people;

import org.lunxun.model.Check;
import org.lunxun.model.Stability;

/**
 * A place that units and bases belong to: an open word.
 *
 * @param name the word as it stands, not empty, compared exactly
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Region(String name) implements Comparable<Region> {

    /**
     * Checks that there is a word.
     *
     * @throws IllegalArgumentException when it is empty
     */
    public Region {
        Check.word("region", name);
    }

    /**
     * The value with this name.
     *
     * @param name the word, not empty
     * @return the value
     */
    public static Region of(String name) {
        return new Region(name);
    }

    @Override
    public int compareTo(Region other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
