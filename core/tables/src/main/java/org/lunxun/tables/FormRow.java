package org.lunxun.tables;

import java.time.LocalDate;
import org.lunxun.model.Check;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.BaseId;

/**
 * Which form of a survey a workbook is.
 *
 * @param form the form, by its id
 * @param version its version
 * @param base the base that it is about
 * @param round the day of the survey
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record FormRow(String form, int version, BaseId base, LocalDate round) {

    /**
     * Checks the id of the form.
     *
     * @throws IllegalArgumentException when it is empty or too long
     */
    public FormRow {
        Check.id("form", form);
    }
}
