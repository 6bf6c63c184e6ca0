package org.lunxun.sdk.api;

import org.lunxun.model.Stability;

/** The host asks for what a source offers. */
@Stability(Stability.Level.EXPERIMENTAL)
public interface CatalogueRequest extends PageRequest {}
