package org.lunxun.engine.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.SourceId;

/**
 * What one source says of a field.
 *
 * @param source the source
 * @param value its value as text, not empty
 * @param firstSeen the day of the sync in which it told that value first, null when it is not known
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record SourcedValue(
        SourceId source, String value, @Nullable LocalDate firstSeen) {}
