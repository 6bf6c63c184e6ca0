package org.lunxun.engine.registry;

import org.lunxun.model.Stability;
import org.lunxun.model.resource.SourceId;

/**
 * What one source says of a field.
 *
 * @param source the source
 * @param value its value as text, not empty
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record SourcedValue(SourceId source, String value) {}
