/**
 * Reads an external provider's courses over HTTP.
 *
 * <p>Entry type: {@link org.lunxun.plugin.externalprovider.ExternalProvider}. It asks a Moodle site for its courses and
 * yields the provider as a base, its courses, and a class for each course that has days; nothing about persons is asked.
 */
@NullMarked
package org.lunxun.plugin.externalprovider;

import org.jspecify.annotations.NullMarked;
