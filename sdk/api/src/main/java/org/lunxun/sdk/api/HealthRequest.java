package org.lunxun.sdk.api;

import org.lunxun.model.Stability;

/** The host asks whether a source can be used now. */
@Stability(Stability.Level.EXPERIMENTAL)
public interface HealthRequest extends ProviderRequest {}
