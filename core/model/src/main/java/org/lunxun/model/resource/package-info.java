/**
 * Who trains, and with what: bases, courses, offerings, lecturers, materials, and what is known of their quality.
 *
 * <p>Entry type: {@link org.lunxun.model.resource.Offering}; one provider's answer is a
 * {@link org.lunxun.model.resource.Catalogue}. Values are made through builders, so that a new component breaks nobody.
 */
@NullMarked
package org.lunxun.model.resource;

import org.jspecify.annotations.NullMarked;
