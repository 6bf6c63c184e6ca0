/**
 * Reads a university's courses out of a OneRoster CSV bundle.
 *
 * <p>Entry type: {@link org.lunxun.plugin.university.UniversityProvider}. It reads one ZIP of CSV files and yields bases
 * (organisations), courses and classes; files about persons are never opened.
 */
@NullMarked
package org.lunxun.plugin.university;

import org.jspecify.annotations.NullMarked;
