/**
 * Places of a plan on their way to providers and back: what was planned, approved, asked and answered, as a journal of events
 * and the state that it folds to.
 *
 * <p>Entry type: {@link org.lunxun.engine.enrolment.EnrolmentBook}. It reads the events of an {@link
 * org.lunxun.engine.enrolment.EnrolmentJournal} and the places of a plan, and yields what is to be written down and asked next.
 * Nothing here asks anybody; what a provider tells of places is weighed by {@link org.lunxun.engine.enrolment.PlaceComparison}.
 */
@NullMarked
package org.lunxun.engine.enrolment;

import org.jspecify.annotations.NullMarked;
