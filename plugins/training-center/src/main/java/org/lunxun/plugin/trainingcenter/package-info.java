/**
 * Reads a training center's catalogue out of spreadsheets.
 *
 * <p>Entry type: {@link org.lunxun.plugin.trainingcenter.TrainingCenterProvider}. It reads a file or a folder by the mapping
 * beside it, and yields courses, classes, lecturers and the centers that hold them.
 */
@NullMarked
package org.lunxun.plugin.trainingcenter;

import org.jspecify.annotations.NullMarked;
