package org.lunxun.engine.enrolment;

import org.jspecify.annotations.Nullable;
import org.lunxun.engine.enrolment.Place.Standing;
import org.lunxun.model.Check;
import org.lunxun.model.Stability;
import org.lunxun.model.people.CadreId;

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

    /**
     * The provider, asked how places stand, told of this one otherwise than was known: it has changed it by itself.
     *
     * @param key the place
     * @param standing how it stands now: {@code RESERVED}, {@code CONFIRMED}, {@code WAIT_LISTED}, {@code TAKEN_BACK} or {@code
     *     SUBSTITUTED}
     * @param substitute who has the place instead, null unless it is {@code SUBSTITUTED}
     */
    @Stability(Stability.Level.EXPERIMENTAL)
    record Told(PlaceKey key, Standing standing, @Nullable CadreId substitute) implements EnrolmentEvent {

        /**
         * Checks that a provider can tell so.
         *
         * @throws IllegalArgumentException when no provider can tell of such a standing, or a substitute is missing or too many
         */
        public Told {
            boolean tellable =
                    switch (standing) {
                        case RESERVED, CONFIRMED, WAIT_LISTED, TAKEN_BACK, SUBSTITUTED -> true;
                        case UNASKED, RESERVE_ASKED, CONFIRM_ASKED, REFUSED, CANCEL_ASKED, CANCELLED, NOT_GIVEN_BACK ->
                            false;
                    };
            if (!tellable || (standing == Standing.SUBSTITUTED) != (substitute != null)) {
                throw new IllegalArgumentException(
                        "The standing (%s, %s) that is told of place %s must be one that a provider can tell of.%nMaybe a substitute is missing or too many."
                                .formatted(standing, substitute, key));
            }
        }
    }
}
