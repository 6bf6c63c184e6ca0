package org.lunxun.engine.enrolment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.finding.SyncReason;
import org.lunxun.model.people.CadreId;

/**
 * One place as it stands after the events so far.
 *
 * @param key names it, here and at the provider
 * @param place who, where, and whom to ask
 * @param wanted whether the plan still has it
 * @param approved whether a person let leave what lies in the outbox for it
 * @param standing how it stands at the provider, as far as is known
 * @param reason why it was refused, one upper-case word; empty when it was not
 * @param words what the provider said to the person who plans, may be empty
 * @param substitute who has the place instead of who was planned, null unless it is {@code SUBSTITUTED}
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Place(
        PlaceKey key,
        PlannedPlace place,
        boolean wanted,
        boolean approved,
        Standing standing,
        String reason,
        String words,
        @Nullable CadreId substitute) {

    /** How a place can stand. */
    @Stability(Stability.Level.EXPERIMENTAL)
    public enum Standing {
        /** Nothing was asked. */
        UNASKED,
        /** It was asked to be kept; the answer is not known. */
        RESERVE_ASKED,
        /** It is kept. */
        RESERVED,
        /** It was asked to be taken; the answer is not known. */
        CONFIRM_ASKED,
        /** It is taken. */
        CONFIRMED,
        /** The person is on the waiting list. */
        WAIT_LISTED,
        /** The provider refused it. */
        REFUSED,
        /** It was asked to be given back; the answer is not known. */
        CANCEL_ASKED,
        /** It was given back. */
        CANCELLED,
        /** The provider did not take it back. */
        NOT_GIVEN_BACK,
        /** The provider cancelled it by itself. */
        TAKEN_BACK,
        /** The provider gave it to somebody else who is on the roster. */
        SUBSTITUTED
    }

    static Place planned(EnrolmentEvent.Planned event) {
        return new Place(event.key(), event.place(), true, false, Standing.UNASKED, "", "", null);
    }

    /**
     * What the provider is to be asked next. What was asked and not answered is asked again, with the same key.
     *
     * @return empty when nothing is to be asked, or a person has not approved it yet
     */
    public Optional<Step> next() {
        if (!approved) {
            return Optional.empty();
        }
        return wanted ? toTake() : toGiveBack();
    }

    private Optional<Step> toTake() {
        return switch (standing) {
            case UNASKED, RESERVE_ASKED -> Optional.of(Step.RESERVE);
            case RESERVED, CONFIRM_ASKED -> Optional.of(Step.CONFIRM);
            case CONFIRMED, WAIT_LISTED, REFUSED, CANCEL_ASKED, CANCELLED, NOT_GIVEN_BACK, TAKEN_BACK, SUBSTITUTED ->
                Optional.empty();
        };
    }

    private Optional<Step> toGiveBack() {
        return switch (standing) {
            case RESERVE_ASKED, RESERVED, CONFIRM_ASKED, CONFIRMED, WAIT_LISTED, CANCEL_ASKED ->
                Optional.of(Step.CANCEL);
            case UNASKED, REFUSED, CANCELLED, NOT_GIVEN_BACK, TAKEN_BACK, SUBSTITUTED -> Optional.empty();
        };
    }

    /**
     * Whether something for it waits in the outbox for a person.
     *
     * @return true until it is approved, as long as there is something to ask
     */
    public boolean waitsForApproval() {
        return !approved && (wanted ? toTake() : toGiveBack()).isPresent();
    }

    /**
     * Whether the plan counts on a place that the person does not have: it has to be planned anew.
     *
     * @return true when it was refused or taken back, is on the waiting list, or somebody else has it
     */
    public boolean needsReplanning() {
        return wanted
                && switch (standing) {
                    case REFUSED, WAIT_LISTED, TAKEN_BACK, SUBSTITUTED -> true;
                    case UNASKED,
                            RESERVE_ASKED,
                            RESERVED,
                            CONFIRM_ASKED,
                            CONFIRMED,
                            CANCEL_ASKED,
                            CANCELLED,
                            NOT_GIVEN_BACK -> false;
                };
    }

    /**
     * Whether, as far as is known, the provider has somebody in this place or on the list for it.
     *
     * @return false before it was given, and after it was given or taken back
     */
    public boolean atProvider() {
        return switch (standing) {
            case RESERVED, CONFIRM_ASKED, CONFIRMED, WAIT_LISTED, CANCEL_ASKED, NOT_GIVEN_BACK, SUBSTITUTED -> true;
            case UNASKED, RESERVE_ASKED, REFUSED, CANCELLED, TAKEN_BACK -> false;
        };
    }

    /**
     * Whether it is not known how it stands at the provider.
     *
     * @return true while an answer is missing
     */
    public boolean uncertain() {
        return standing == Standing.RESERVE_ASKED
                || standing == Standing.CONFIRM_ASKED
                || standing == Standing.CANCEL_ASKED;
    }

    /**
     * What people must be told of the place as it stands.
     *
     * @return empty when it stands as the plan wants it, or waits for its turn
     */
    public Optional<Finding> finding() {
        return switch (standing) {
            case REFUSED -> wanted ? Optional.of(refusal()) : Optional.empty();
            case NOT_GIVEN_BACK -> Optional.of(refusal());
            case WAIT_LISTED -> ifWanted(SyncReason.PLACE_WAIT_LISTED);
            case TAKEN_BACK -> ifWanted(SyncReason.PLACE_TAKEN_BACK);
            case SUBSTITUTED ->
                ifWanted(SyncReason.PLACE_SUBSTITUTED)
                        .map(finding -> finding.with("substitute", String.valueOf(substitute)));
            case UNASKED, RESERVE_ASKED, RESERVED, CONFIRM_ASKED, CONFIRMED, CANCEL_ASKED, CANCELLED ->
                Optional.empty();
        };
    }

    private Finding refusal() {
        Finding refused = finding(Severity.PROBLEM, SyncReason.PLACE_REFUSED).with("refusal", reason);
        return words.isEmpty() ? refused : refused.with("words", words);
    }

    private Optional<Finding> ifWanted(SyncReason why) {
        return wanted ? Optional.of(finding(Severity.PROBLEM, why)) : Optional.empty();
    }

    /** A finding about this place, at its source. */
    Finding finding(Severity severity, SyncReason why) {
        return Finding.at(severity, why, Location.ofFile(place.source().value()))
                .with("cadre", place.assignment().cadre())
                .with("offering", place.assignment().offering());
    }

    /**
     * The place after one more event.
     *
     * @param event an event of its key
     * @return a copy
     * @throws IllegalArgumentException when the event is another place's, or cannot follow on how it stands
     */
    public Place after(EnrolmentEvent event) {
        if (!event.key().equals(key)) {
            throw new IllegalArgumentException(
                    "The event of %s must be one of place %s.%nMaybe journals were mixed.".formatted(event.key(), key));
        }
        if (event instanceof EnrolmentEvent.Withdrawn) {
            return new Place(key, place, false, false, standing, reason, words, substitute);
        }
        if (event instanceof EnrolmentEvent.Approved) {
            return new Place(key, place, wanted, true, standing, reason, words, substitute);
        }
        if (event instanceof EnrolmentEvent.Asked asked) {
            return asked(asked.step());
        }
        if (event instanceof EnrolmentEvent.Answered answered) {
            return answered(answered);
        }
        if (event instanceof EnrolmentEvent.Told told) {
            return told(told);
        }
        throw new IllegalArgumentException(
                "The place %s must be planned once.%nMaybe journals were mixed.".formatted(key));
    }

    private Place asked(Step step) {
        if (next().filter(step::equals).isEmpty()) {
            throw new IllegalArgumentException(
                    "The step (%s) of place %s must be the one that follows on %s.%nMaybe journals were mixed."
                            .formatted(step, key, standing));
        }
        return with(asking(step), "", "");
    }

    private static Standing asking(Step step) {
        return switch (step) {
            case RESERVE -> Standing.RESERVE_ASKED;
            case CONFIRM -> Standing.CONFIRM_ASKED;
            case CANCEL -> Standing.CANCEL_ASKED;
        };
    }

    private Place answered(EnrolmentEvent.Answered answer) {
        if (standing != asking(answer.step())) {
            throw new IllegalArgumentException(
                    "The answer to %s of place %s must follow on the question.%nMaybe journals were mixed."
                            .formatted(answer.step(), key));
        }
        Standing now =
                switch (answer.outcome()) {
                    case ACCEPTED ->
                        switch (answer.step()) {
                            case RESERVE -> Standing.RESERVED;
                            case CONFIRM -> Standing.CONFIRMED;
                            case CANCEL -> Standing.CANCELLED;
                        };
                    case WAIT_LISTED -> answer.step() == Step.CANCEL ? Standing.NOT_GIVEN_BACK : Standing.WAIT_LISTED;
                    case REFUSED -> answer.step() == Step.CANCEL ? refusedToGiveBack(answer) : Standing.REFUSED;
                };
        return with(now, answer.reason(), answer.words());
    }

    /** A provider that knows no such place has none to give back. */
    private static Standing refusedToGiveBack(EnrolmentEvent.Answered answer) {
        return answer.reason().equals("KEY_UNKNOWN") ? Standing.CANCELLED : Standing.NOT_GIVEN_BACK;
    }

    /** What the provider took back of a place that the plan no longer has needs not be given back. */
    private Place told(EnrolmentEvent.Told told) {
        if (standing == Standing.UNASKED || uncertain()) {
            throw new IllegalArgumentException(
                    "The place %s (%s) must have gone out, and be answered, before its provider tells of it.%nMaybe journals were mixed."
                            .formatted(key, standing));
        }
        Standing now = told.standing() == Standing.TAKEN_BACK && !wanted ? Standing.CANCELLED : told.standing();
        return new Place(key, place, wanted, approved, now, "", "", told.substitute());
    }

    private Place with(Standing value, String why, String said) {
        return new Place(key, place, wanted, approved, value, why, said, null);
    }
}
