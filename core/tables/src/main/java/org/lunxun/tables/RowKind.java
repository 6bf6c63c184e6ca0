package org.lunxun.tables;

import java.util.Map;
import org.lunxun.model.Stability;

/**
 * What one row of a table is. Tables are read in this order, whatever their order in the files, so that what is named by a
 * row has come before.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public enum RowKind {
    /** A base of training: a school, a site. */
    BASE,
    /** A course. */
    COURSE,
    /** A class with its days. */
    OFFERING,
    /** A lecturer. */
    LECTURER,
    /** A teaching material. */
    MATERIAL,
    /** A unit of the administration. */
    UNIT,
    /** A cadre. */
    CADRE,
    /** Which form of a survey a workbook is, and of which base. */
    FORM,
    /** What was said or examined of a base. */
    SURVEY,
    /** A measured or documented fact on a base. */
    FACT,
    /** A training that a cadre has done. */
    TRAINING,
    /** A place in a class that is kept for a cadre, or the answer to it. */
    PLACE;

    /** The fields that its rows can have, by name. */
    Map<String, FieldSpec> fields() {
        return FieldSpec.of(this);
    }
}
