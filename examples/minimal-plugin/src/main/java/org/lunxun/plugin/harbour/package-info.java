/**
 * A plugin to copy: reads a list of classes out of a CSV file.
 *
 * <p>Entry type: {@link org.lunxun.plugin.harbour.HarbourProvider}. It reads the file that its settings name, and yields one base
 * and its classes.
 */
@NullMarked
package org.lunxun.plugin.harbour;

import org.jspecify.annotations.NullMarked;
