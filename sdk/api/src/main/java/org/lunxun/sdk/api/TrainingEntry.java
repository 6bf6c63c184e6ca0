package org.lunxun.sdk.api;

import org.jspecify.annotations.Nullable;
import org.lunxun.model.Check;
import org.lunxun.model.Stability;

/**
 * One training as a personnel system keeps it: the completion, and the names of what it only has ids of. The host makes it.
 *
 * @param completion who, what, where, when, how many hours
 * @param title the name of the class, null when it is not known
 * @param base the name of the base, null when it is not known
 * @param organizer the name of the authority that called to the class, null when it is not known
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record TrainingEntry(
        Completion completion,
        @Nullable String title,
        @Nullable String base,
        @Nullable String organizer) {

    /**
     * Checks the names; use {@link #of} instead, which stays the same when a component is added.
     *
     * @throws IllegalArgumentException when a name is empty
     */
    public TrainingEntry {
        if (title != null) {
            Check.word("title of a class", title);
        }
        if (base != null) {
            Check.word("name of a base", base);
        }
        if (organizer != null) {
            Check.word("name of an organizer", organizer);
        }
    }

    /**
     * A training without names.
     *
     * @param completion who, what, where, when, how many hours
     * @return the training
     */
    public static TrainingEntry of(Completion completion) {
        return new TrainingEntry(completion, null, null, null);
    }

    /**
     * The same with the name of its class.
     *
     * @param value the name
     * @return a copy
     */
    public TrainingEntry withTitle(String value) {
        return new TrainingEntry(completion, value, base, organizer);
    }

    /**
     * The same with the name of its base.
     *
     * @param value the name
     * @return a copy
     */
    public TrainingEntry withBase(String value) {
        return new TrainingEntry(completion, title, value, organizer);
    }

    /**
     * The same with the name of its organizer.
     *
     * @param value the name
     * @return a copy
     */
    public TrainingEntry withOrganizer(String value) {
        return new TrainingEntry(completion, title, base, value);
    }
}
