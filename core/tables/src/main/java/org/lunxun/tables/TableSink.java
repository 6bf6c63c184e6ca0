package org.lunxun.tables;

import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.Unit;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseFact;
import org.lunxun.model.resource.Course;
import org.lunxun.model.resource.Lecturer;
import org.lunxun.model.resource.Material;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.SurveyAnswer;

/**
 * Takes what a {@link TableReader} reads, row by row, on the reading thread. What a sink does not want it leaves alone: the
 * methods for rows do nothing by default. What a method throws ends the reading.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public interface TableSink {

    /**
     * Takes note of something that is not as it should be; the reading goes on.
     *
     * @param finding what and where: file and sheet, row, column, the raw text shortened with identity numbers masked, what
     *     was expected
     */
    void finding(Finding finding);

    /**
     * Takes a base: of a row, or named by a row of another table and listed in none.
     *
     * @param base the base
     */
    default void base(Base base) {}

    /**
     * Takes a course.
     *
     * @param course the course
     */
    default void course(Course course) {}

    /**
     * Takes a class; its base has come before.
     *
     * @param offering the class
     */
    default void offering(Offering offering) {}

    /**
     * Takes a lecturer.
     *
     * @param lecturer the lecturer
     */
    default void lecturer(Lecturer lecturer) {}

    /**
     * Takes a teaching material.
     *
     * @param material the material
     */
    default void material(Material material) {}

    /**
     * Takes a unit: of a row, or named by a row of another table and listed in none.
     *
     * @param unit the unit
     */
    default void unit(Unit unit) {}

    /**
     * Takes a cadre; the unit has come before.
     *
     * @param cadre the cadre
     */
    default void cadre(Cadre cadre) {}

    /**
     * Takes what was said or examined of a base.
     *
     * @param answer the answer
     */
    default void answer(SurveyAnswer answer) {}

    /**
     * Takes note of which form of a survey a workbook is.
     *
     * @param row the form, and the base that it is about
     */
    default void form(FormRow row) {}

    /**
     * Takes a fact on a base.
     *
     * @param fact the fact
     */
    default void fact(BaseFact fact) {}

    /**
     * Takes a training that a cadre has done.
     *
     * @param row the training
     */
    default void training(TrainingRow row) {}

    /**
     * Takes a place in a class, or the answer to it.
     *
     * @param row the place
     */
    default void place(PlaceRow row) {}
}
