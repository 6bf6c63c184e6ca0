package org.lunxun.engine.registry.state;

import org.lunxun.engine.registry.SourceSeen;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.Catalogue;

/**
 * The rows of a source as they are kept.
 *
 * @param rows the rows, missing ones included
 * @param seen since when the source has said what it says in them
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record KeptRows(Catalogue rows, SourceSeen seen) {}
