package org.lunxun.engine.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Catalogue;
import org.lunxun.model.resource.Course;
import org.lunxun.model.resource.CourseId;
import org.lunxun.model.resource.Lecturer;
import org.lunxun.model.resource.LecturerId;
import org.lunxun.model.resource.Material;
import org.lunxun.model.resource.MaterialId;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;

/**
 * One registry out of many sources. Every list is in the order of the first members of its entries.
 *
 * @param bases the bases
 * @param courses the courses
 * @param offerings the classes
 * @param lecturers the lecturers
 * @param materials the teaching materials
 * @param findings what the merge brought to light; rows that were left out are among them
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record MergedRegistry(
        List<MergedEntry<BaseId, Base>> bases,
        List<MergedEntry<CourseId, Course>> courses,
        List<MergedEntry<OfferingId, Offering>> offerings,
        List<MergedEntry<LecturerId, Lecturer>> lecturers,
        List<MergedEntry<MaterialId, Material>> materials,
        List<Finding> findings) {

    /** Copies the lists. */
    public MergedRegistry {
        bases = List.copyOf(bases);
        courses = List.copyOf(courses);
        offerings = List.copyOf(offerings);
        lecturers = List.copyOf(lecturers);
        materials = List.copyOf(materials);
        findings = List.copyOf(findings);
    }

    /**
     * The merged values without their origins: the bases and offerings of a rotation dataset, and what goes with them.
     *
     * @return a catalogue whose ids are the registry's
     */
    public Catalogue catalogue() {
        return new Catalogue(values(bases), values(courses), values(offerings), values(lecturers), values(materials));
    }

    /**
     * Which base of the registry each base of the sources became.
     *
     * @return the id in the registry by member
     */
    public Map<Member<BaseId>, BaseId> baseByMember() {
        return byMember(bases);
    }

    /**
     * Which class of the registry each class of the sources became.
     *
     * @return the id in the registry by member; rows that were left out are not in it
     */
    public Map<Member<OfferingId>, OfferingId> offeringByMember() {
        return byMember(offerings);
    }

    /**
     * The entry of a base.
     *
     * @param base an id of the registry
     * @return empty when the registry lacks it
     */
    public Optional<MergedEntry<BaseId, Base>> findBase(BaseId base) {
        return bases.stream().filter(entry -> entry.id().equals(base)).findFirst();
    }

    private static <I extends Comparable<I>, T> List<T> values(List<MergedEntry<I, T>> entries) {
        return entries.stream().map(MergedEntry::value).toList();
    }

    private static <I extends Comparable<I>, T> Map<Member<I>, I> byMember(List<MergedEntry<I, T>> entries) {
        Map<Member<I>, I> ids = new HashMap<>();
        for (MergedEntry<I, T> entry : entries) {
            entry.members().forEach(member -> ids.put(member, entry.id()));
        }
        return ids;
    }
}
