package org.lunxun.sdk.api;

import org.lunxun.model.Stability;

/** Takes one page of the enrolments that the provider knows; the host implements it. */
@Stability(Stability.Level.EXPERIMENTAL)
public interface EnrolmentsSink extends PageSink {

    /**
     * Takes one enrolment that the host has made; others are left out.
     *
     * @param enrolment the enrolment as it stands now
     */
    void enrolment(Enrolment enrolment);
}
