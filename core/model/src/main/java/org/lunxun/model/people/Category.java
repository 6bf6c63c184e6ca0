package org.lunxun.model.people;

import org.lunxun.model.Check;
import org.lunxun.model.Stability;

/**
 * The kind of work of a cadre (general administration, law enforcement …): an open word.
 *
 * @param name the word as it stands, not empty, compared exactly
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Category(String name) implements Comparable<Category> {

    /**
     * Checks that there is a word.
     *
     * @throws IllegalArgumentException when it is empty
     */
    public Category {
        Check.word("category", name);
    }

    /**
     * The value with this name.
     *
     * @param name the word, not empty
     * @return the value
     */
    public static Category of(String name) {
        return new Category(name);
    }

    @Override
    public int compareTo(Category other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
