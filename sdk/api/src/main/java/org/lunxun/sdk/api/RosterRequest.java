package org.lunxun.sdk.api;

import org.lunxun.model.Stability;

/** The host asks a personnel system for units and cadres. */
@Stability(Stability.Level.EXPERIMENTAL)
public interface RosterRequest extends PageRequest {}
