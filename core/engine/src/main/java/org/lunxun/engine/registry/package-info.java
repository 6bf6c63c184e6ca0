/**
 * One registry out of many sources: what several sources call by other names becomes one, and every field keeps its
 * source.
 *
 * <p>Entry type: {@link org.lunxun.engine.registry.Registry}. It reads {@link org.lunxun.model.resource.SourceCatalogue}s
 * and a {@link org.lunxun.engine.registry.Survivorship} and yields a {@link org.lunxun.engine.registry.MergedRegistry}:
 * bases, courses, offerings, lecturers and materials under ids of their own, with members, origins and findings.
 */
@NullMarked
package org.lunxun.engine.registry;

import org.jspecify.annotations.NullMarked;
