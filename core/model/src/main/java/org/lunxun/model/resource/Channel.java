package org.lunxun.model.resource;

import org.lunxun.model.Check;
import org.lunxun.model.Stability;

/**
 * The way that training goes (lecture, seminar, secondment, abroad …): an open word.
 *
 * @param name the word as it stands, not empty, compared exactly
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Channel(String name) implements Comparable<Channel> {

    /**
     * Checks that there is a word.
     *
     * @throws IllegalArgumentException when it is empty
     */
    public Channel {
        Check.word("channel", name);
    }

    /**
     * The value with this name.
     *
     * @param name the word, not empty
     * @return the value
     */
    public static Channel of(String name) {
        return new Channel(name);
    }

    @Override
    public int compareTo(Channel other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
