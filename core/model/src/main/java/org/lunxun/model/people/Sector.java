package org.lunxun.model.people;

import org.lunxun.model.Check;
import org.lunxun.model.Stability;

/**
 * The field that a cadre works in (education, transport …): an open word.
 *
 * @param name the word as it stands, not empty, compared exactly
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Sector(String name) implements Comparable<Sector> {

    /**
     * Checks that there is a word.
     *
     * @throws IllegalArgumentException when it is empty
     */
    public Sector {
        Check.word("sector", name);
    }

    /**
     * The value with this name.
     *
     * @param name the word, not empty
     * @return the value
     */
    public static Sector of(String name) {
        return new Sector(name);
    }

    @Override
    public int compareTo(Sector other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
