package org.lunxun.sdk.api;

import org.lunxun.model.Stability;

/** The host asks which enrolments the provider knows, to compare them with its own. */
@Stability(Stability.Level.EXPERIMENTAL)
public interface EnrolmentsRequest extends PageRequest {}
