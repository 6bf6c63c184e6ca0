package org.lunxun.plugin.externalprovider;

import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.sdk.api.Enrolment;
import org.lunxun.sdk.api.EnrolmentKey;

/**
 * One place that the host asked for, as it is kept beside the site, which has no room for the host's keys.
 *
 * @param key the host's key
 * @param course the site's number of the course
 * @param cadre who is to attend
 * @param user the site's number of the person
 * @param step how far it has come
 */
record Place(EnrolmentKey key, long course, CadreId cadre, long user, Step step) {

    /** How far a place has come. */
    enum Step {
        /** The site was or is about to be asked; whether it has done it is not known. */
        ASKED,
        /** The person is enrolled and suspended: the place is kept. */
        RESERVED,
        /** The person is enrolled. */
        CONFIRMED,
        /** The person was enrolled at the site before anybody asked; that enrolment is not ours to end. */
        FOUND,
        /** Given back. */
        CANCELLED
    }

    Place at(Step next) {
        return new Place(key, course, cadre, user, next);
    }

    OfferingId offering() {
        return OfferingId.of(String.valueOf(course));
    }

    boolean isFor(OfferingId offering, CadreId other) {
        return offering().equals(offering) && cadre.equals(other);
    }

    /** As the host knows it; a person whom the site no longer lists has been taken off there. */
    Enrolment asSeen(boolean listed) {
        Enrolment.State state =
                switch (step) {
                    case ASKED, RESERVED -> Enrolment.State.RESERVED;
                    case CONFIRMED, FOUND -> Enrolment.State.CONFIRMED;
                    case CANCELLED -> Enrolment.State.CANCELLED;
                };
        return Enrolment.of(key, offering(), cadre, listed ? state : Enrolment.State.CANCELLED);
    }
}
