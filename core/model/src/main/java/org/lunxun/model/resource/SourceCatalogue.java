package org.lunxun.model.resource;

import org.lunxun.model.Stability;

/**
 * A catalogue with the source that it came from.
 *
 * @param source the source; ids in the catalogue are unique within it only
 * @param catalogue what the source offers
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record SourceCatalogue(SourceId source, Catalogue catalogue) {}
