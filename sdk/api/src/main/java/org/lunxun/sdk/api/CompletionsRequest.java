package org.lunxun.sdk.api;

import org.lunxun.model.Stability;

/** The host asks for what was learnt. */
@Stability(Stability.Level.EXPERIMENTAL)
public interface CompletionsRequest extends PageRequest {}
