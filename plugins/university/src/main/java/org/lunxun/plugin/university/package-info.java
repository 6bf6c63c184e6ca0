/**
 * Reads a university's courses out of a OneRoster 1.2 CSV bundle.
 */
@NullMarked
package org.lunxun.plugin.university;

import org.jspecify.annotations.NullMarked;
