package org.lunxun.model.people;

import org.lunxun.model.Check;
import org.lunxun.model.Stability;

/**
 * The code of a level of cadres, for example {@code 1041}.
 *
 * @param name the word as it stands, not empty, compared exactly
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record LevelCode(String name) implements Comparable<LevelCode> {

    /**
     * Checks that there is a word.
     *
     * @throws IllegalArgumentException when it is empty
     */
    public LevelCode {
        Check.word("level code", name);
    }

    /**
     * The value with this name.
     *
     * @param name the word, not empty
     * @return the value
     */
    public static LevelCode of(String name) {
        return new LevelCode(name);
    }

    @Override
    public int compareTo(LevelCode other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
