package org.lunxun.sdk.api;

import org.lunxun.model.Stability;

/** The host asks for what was said and examined of bases. */
@Stability(Stability.Level.EXPERIMENTAL)
public interface SurveyRequest extends PageRequest {}
