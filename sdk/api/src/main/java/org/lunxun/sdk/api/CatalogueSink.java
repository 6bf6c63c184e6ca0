package org.lunxun.sdk.api;

import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.Course;
import org.lunxun.model.resource.Lecturer;
import org.lunxun.model.resource.Material;
import org.lunxun.model.resource.Offering;

/**
 * Takes the rows of one catalogue; the host implements it.
 *
 * <p>Every method throws {@link CallEndedException} once the call is over: at the row or byte limit, at the deadline, or
 * after the provider's method has returned. Let it pass. Ids must be unique among the rows of one kind; of two rows with
 * one id the first stands, and the second becomes a finding.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public interface CatalogueSink {

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
     * Takes note of something wrong in the source, for example of a cell that cannot be read.
     *
     * @param finding what, where and why; values shortened, numbers of identity documents masked
     */
    void finding(Finding finding);
}
