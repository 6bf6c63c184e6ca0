/**
 * Reads an external provider's courses and completions, and keeps places in them, over the web services of Moodle;
 * reads completions out of an xAPI record store.
 *
 * <p>Entry type: {@link org.lunxun.plugin.externalprovider.ExternalProvider}. It reads what one site or store answers and yields the
 * provider as a base, courses, classes, completions and enrolments; of people it reads a number and the id that was agreed.
 */
@NullMarked
package org.lunxun.plugin.externalprovider;

import org.jspecify.annotations.NullMarked;
