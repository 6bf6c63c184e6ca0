/**
 * Reads units and cadres out of the tables and forms of a personnel office, and keeps trainings in a list for it.
 *
 * <p>Entry type: {@link org.lunxun.plugin.personnelfiles.PersonnelFilesProvider}. It reads workbooks, text tables and forms
 * by a mapping, and yields what training needs to know of a person and nothing else; what was learnt goes back as a workbook
 * in the columns of another mapping.
 */
@NullMarked
package org.lunxun.plugin.personnelfiles;

import org.jspecify.annotations.NullMarked;
