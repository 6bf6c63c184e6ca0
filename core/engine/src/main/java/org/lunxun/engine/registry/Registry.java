package org.lunxun.engine.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.RegistryReason;
import org.lunxun.model.finding.Severity;
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
import org.lunxun.model.resource.SourceCatalogue;
import org.lunxun.model.resource.SourceId;

/**
 * Merges the catalogues of many sources into one registry. Bases become one as people decided, by a unified social credit
 * code (GB 32100) or by a name variant in one region; classes, courses, lecturers and materials of different sources by
 * base, title and, for classes, dates. The order of sources and rows changes nothing, and a source that comes twice counts once.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class Registry {

    private final List<SourceCatalogue> sources;
    private final Survivorship rule;
    private final List<MergeDecision> decisions;
    private final Map<SourceId, SourceSeen> seen;
    private final List<Finding> findings = new ArrayList<>();

    private Registry(
            List<SourceCatalogue> sources,
            Survivorship rule,
            List<MergeDecision> decisions,
            Map<SourceId, SourceSeen> seen) {
        this.sources = sources;
        this.rule = rule;
        this.decisions = decisions;
        this.seen = seen;
    }

    /**
     * Merges sources that are trusted alike.
     *
     * @param sources the catalogues, in any order
     * @return the registry
     */
    public static MergedRegistry merge(List<SourceCatalogue> sources) {
        return merge(sources, Survivorship.EQUAL_TRUST);
    }

    /**
     * Merges sources.
     *
     * @param sources the catalogues, in any order
     * @param rule which of several values of a field survives
     * @return the registry
     */
    public static MergedRegistry merge(List<SourceCatalogue> sources, Survivorship rule) {
        return merge(sources, rule, List.of());
    }

    /**
     * Merges sources, as people decided.
     *
     * @param sources the catalogues, in any order
     * @param rule which of several values of a field survives
     * @param decisions what people decided on pairs of bases, in any order; those on bases that no source lists have no
     *     effect, and of several on one pair the last stands
     * @return the registry
     */
    public static MergedRegistry merge(
            List<SourceCatalogue> sources, Survivorship rule, List<MergeDecision> decisions) {
        return merge(sources, rule, decisions, Map.of());
    }

    /**
     * Merges sources, as people decided, and tells of each field on which day its source told it first.
     *
     * @param sources the catalogues, in any order
     * @param rule which of several values of a field survives
     * @param decisions what people decided on pairs of bases, in any order; those on bases that no source lists have no
     *     effect, and of several on one pair the last stands
     * @param seen since when each source has said what it says; of a source that is not in it, nothing is known
     * @return the registry
     */
    public static MergedRegistry merge(
            List<SourceCatalogue> sources,
            Survivorship rule,
            List<MergeDecision> decisions,
            Map<SourceId, SourceSeen> seen) {
        TreeMap<MergeDecision, MergeDecision> onePerPair = new TreeMap<>();
        decisions.forEach(decision -> {
            onePerPair.remove(decision);
            onePerPair.put(decision, decision);
        });
        return new Registry(List.copyOf(sources), rule, List.copyOf(onePerPair.values()), Map.copyOf(seen)).merge();
    }

    private MergedRegistry merge() {
        List<MergedEntry<BaseId, Base>> bases = merge(
                Kind.BASE, BaseGroups.of(Rows.of(sources, Catalogue::bases, Base::id, findings), decisions, findings));
        References references = new References(bases);
        List<MergedEntry<CourseId, Course>> courses = courses(references);
        List<MergedEntry<OfferingId, Offering>> offerings = offerings(references, courses);
        List<MergedEntry<LecturerId, Lecturer>> lecturers = lecturers(references);
        List<MergedEntry<MaterialId, Material>> materials = materials(references);
        return new MergedRegistry(bases, courses, offerings, lecturers, materials, findings);
    }

    private List<MergedEntry<CourseId, Course>> courses(References references) {
        List<Row<CourseId, Course>> rows = references.resolve(
                Rows.of(sources, Catalogue::courses, Course::id, findings), "course", Course::base, findings);
        return merge(
                Kind.COURSE,
                Groups.acrossSources(rows, row -> atBase(row, row.value().title())));
    }

    private List<MergedEntry<OfferingId, Offering>> offerings(
            References references, List<MergedEntry<CourseId, Course>> courses) {
        List<Row<OfferingId, Offering>> rows = references.resolve(
                Rows.of(sources, Catalogue::offerings, Offering::id, findings), "offering", Offering::base, findings);
        Map<Member<CourseId>, CourseId> courseIds = new HashMap<>();
        courses.forEach(entry -> entry.members().forEach(member -> courseIds.put(member, entry.id())));
        for (Row<OfferingId, Offering> row : rows) {
            CourseId course = row.value().course();
            if (course != null && !courseIds.containsKey(new Member<>(row.source(), course))) {
                // The class itself is whole: it goes on without its course.
                findings.add(References.unresolved(Severity.PROBLEM, "offering", row, "course", course.value()));
            }
        }
        return merge(
                Kind.offering(courseIds),
                Groups.acrossSources(
                        rows,
                        row -> atBase(row, row.value().title(), row.value().dates())));
    }

    private List<MergedEntry<LecturerId, Lecturer>> lecturers(References references) {
        List<Row<LecturerId, Lecturer>> rows = references.resolve(
                Rows.of(sources, Catalogue::lecturers, Lecturer::id, findings), "lecturer", Lecturer::base, findings);
        return merge(
                Kind.LECTURER,
                Groups.acrossSources(rows, row -> atBase(row, row.value().name())));
    }

    private List<MergedEntry<MaterialId, Material>> materials(References references) {
        List<Row<MaterialId, Material>> rows = references.resolve(
                Rows.of(sources, Catalogue::materials, Material::id, findings), "material", Material::base, findings);
        return merge(
                Kind.MATERIAL,
                Groups.acrossSources(
                        rows,
                        row -> atBase(
                                row,
                                row.value().title(),
                                String.valueOf(row.value().medium()))));
    }

    /** What must be equal for rows to be one. Without a base or a title there is too little to go by. */
    private static @Nullable Object atBase(Row<?, ?> row, String title, Object... more) {
        String key = NameKey.ofTitle(title);
        return row.base() == null || key.isEmpty() ? null : Arrays.asList(row.base(), key, Arrays.asList(more));
    }

    private <I extends Comparable<I>, T> List<MergedEntry<I, T>> merge(Kind<I, T> kind, List<List<Row<I, T>>> groups) {
        List<MergedEntry<I, T>> entries = new ArrayList<>(groups.size());
        for (List<Row<I, T>> group : groups) {
            I id = kind.id().apply(MergedId.of(group.get(0).member()));
            FieldMerge<I, T> fields = new FieldMerge<>(group, rule, row -> seen(kind, row));
            T value = kind.assembly().of(id, fields);
            List<Member<I>> members = group.stream().map(Row::member).toList();
            RowSeen since = members.size() > 1 ? RowSeen.UNKNOWN : seen(kind, group.get(0));
            entries.add(new MergedEntry<>(id, value, members, fields.origins(), since));
            if (members.size() > 1) {
                note(kind, id, members, fields.conflicts());
            }
        }
        return entries;
    }

    private RowSeen seen(Kind<?, ?> kind, Row<?, ?> row) {
        SourceSeen source = seen.getOrDefault(row.source(), SourceSeen.UNKNOWN);
        return source.rows().isEmpty()
                ? source.first()
                : source.row(new RowKey(kind.sort(), row.member().id().toString()));
    }

    private <I extends Comparable<I>, T> void note(
            Kind<I, T> kind, I id, List<Member<I>> members, List<FieldOrigin> conflicts) {
        findings.add(Finding.of(Severity.NOTICE, kind.repeated())
                .with("kind", kind.sort().word())
                .with("id", id)
                .with("members", members.size()));
        for (FieldOrigin conflict : conflicts) {
            SourcedValue other = conflict.others().get(0);
            Finding finding = Finding.of(Severity.NOTICE, RegistryReason.CONFLICT)
                    .with("kind", kind.sort().word())
                    .with("id", id)
                    .with("field", conflict.field())
                    .with("value", conflict.value())
                    .with("source", conflict.source())
                    .with("other", other.value())
                    .with("otherSource", other.source());
            finding = conflict.firstSeen() == null ? finding : finding.with("since", conflict.firstSeen());
            findings.add(other.firstSeen() == null ? finding : finding.with("otherSince", other.firstSeen()));
        }
    }
}
