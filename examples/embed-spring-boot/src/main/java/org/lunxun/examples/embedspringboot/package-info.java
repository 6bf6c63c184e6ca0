/**
 * A program that plans a city's rotation, wired by Spring Boot.
 *
 * <p>Entry type: {@link org.lunxun.examples.embedspringboot.CityApplication}. It reads a roster and, through a plugin, the
 * classes of a school, and writes the plan.
 */
@NullMarked
package org.lunxun.examples.embedspringboot;

import org.jspecify.annotations.NullMarked;
