package org.lunxun.engine.enrolment;

import org.lunxun.model.Check;
import org.lunxun.model.Stability;

/** Something that happened to a place; the journal is a list of these and nothing else. */
@Stability(Stability.Level.EXPERIMENTAL)
public sealed interface EnrolmentEvent {

    /**
     * The place.
     *
     * @return its key
     */
    PlaceKey key();

    /**
     * A plan has the place: it lies in the outbox.
     *
     * @param key the key that it has from now on
     * @param place who, where, and whom to ask
     */
    @Stability(Stability.Level.EXPERIMENTAL)
    record Planned(PlaceKey key, PlannedPlace place) implements EnrolmentEvent {}

    /**
     * The plan no longer has the place: that it is given back lies in the outbox.
     *
     * @param key the place
     */
    @Stability(Stability.Level.EXPERIMENTAL)
    record Withdrawn(PlaceKey key) implements EnrolmentEvent {}

    /**
     * A person lets what lies in the outbox for this place leave.
     *
     * @param key the place
     * @param by who: a name or an office, not empty
     */
    @Stability(Stability.Level.EXPERIMENTAL)
    record Approved(PlaceKey key, String by) implements EnrolmentEvent {

        /**
         * Checks the name.
         *
         * @throws IllegalArgumentException when nobody is named
         */
        public Approved {
            Check.word("name of who approves", by);
        }
    }

    /**
     * The provider is about to be asked; written down before it is, so that nobody forgets that it may have been.
     *
     * @param key the place
     * @param step what is asked
     */
    @Stability(Stability.Level.EXPERIMENTAL)
    record Asked(PlaceKey key, Step step) implements EnrolmentEvent {}

    /**
     * The provider answered.
     *
     * @param key the place
     * @param step what was asked
     * @param outcome what became of it
     * @param reason why it was refused, one upper-case word; empty when it was not
     * @param words a sentence for the person who plans, may be empty
     */
    @Stability(Stability.Level.EXPERIMENTAL)
    record Answered(PlaceKey key, Step step, Outcome outcome, String reason, String words) implements EnrolmentEvent {}
}
