/**
 * Reads a university's courses, classes and completions over OneRoster, as bundles of CSV files or as a service.
 *
 * <p>Entry type: {@link org.lunxun.plugin.university.UniversityProvider}. It reads tables ({@link
 * org.lunxun.plugin.university.Tables}) and yields bases (organisations), courses, classes and completions; of persons it
 * reads the one field that was agreed, for completions only, and demographics never.
 */
@NullMarked
package org.lunxun.plugin.university;

import org.jspecify.annotations.NullMarked;
