package org.lunxun.sdk.api;

import org.lunxun.model.Stability;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Course;
import org.lunxun.model.resource.CourseId;
import org.lunxun.model.resource.Lecturer;
import org.lunxun.model.resource.LecturerId;
import org.lunxun.model.resource.Material;
import org.lunxun.model.resource.MaterialId;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;

/**
 * Takes the rows of one catalogue; the host implements it.
 *
 * <p>Ids must be unique among the rows of one kind in all pages of one synchronisation; of two rows with one id the first
 * stands, and the second becomes a finding. What was removed at the source is said only in answer to a cursor.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public interface CatalogueSink extends PageSink {

    /**
     * Takes a base.
     *
     * @param base the base, made by its builder
     */
    void base(Base base);

    /**
     * Takes a course.
     *
     * @param course the course, made by its builder
     */
    void course(Course course);

    /**
     * Takes a class.
     *
     * @param offering the class, made by its builder; its base should have come before
     */
    void offering(Offering offering);

    /**
     * Takes a lecturer.
     *
     * @param lecturer the lecturer, made by its builder
     */
    void lecturer(Lecturer lecturer);

    /**
     * Takes a teaching material.
     *
     * @param material the material, made by its builder
     */
    void material(Material material);

    /**
     * A base is no longer offered.
     *
     * @param base its id
     */
    void removed(BaseId base);

    /**
     * A course is no longer offered.
     *
     * @param course its id
     */
    void removed(CourseId course);

    /**
     * A class is no longer offered.
     *
     * @param offering its id
     */
    void removed(OfferingId offering);

    /**
     * A lecturer is no longer offered.
     *
     * @param lecturer its id
     */
    void removed(LecturerId lecturer);

    /**
     * A teaching material is no longer offered.
     *
     * @param material its id
     */
    void removed(MaterialId material);
}
