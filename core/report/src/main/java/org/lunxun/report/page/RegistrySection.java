package org.lunxun.report.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.registry.FieldOrigin;
import org.lunxun.engine.registry.MergedEntry;
import org.lunxun.engine.registry.MergedRegistry;
import org.lunxun.engine.registry.RowSeen;
import org.lunxun.engine.registry.SourcedValue;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.Course;
import org.lunxun.model.resource.Lecturer;
import org.lunxun.model.resource.Material;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.SourceId;
import org.lunxun.report.html.Cell;
import org.lunxun.report.html.Html;
import org.lunxun.report.html.Label;
import org.lunxun.report.html.Page;
import org.lunxun.report.html.Table;
import org.lunxun.report.words.Numbers;

/** The registry that many sources became, with the origin of each field and since when it is told. */
final class RegistrySection implements Section {

    private static final int MOST_BASES = 60;
    private static final int MOST_OF_A_KIND = 10;

    private final @Nullable MergedRegistry registry;

    RegistrySection(@Nullable MergedRegistry registry) {
        this.registry = registry;
    }

    @Override
    public String id() {
        return "registry";
    }

    @Override
    public boolean present() {
        return registry != null;
    }

    @Override
    public void write(Page page) {
        if (registry == null) {
            return;
        }
        long merged = registry.bases().stream().filter(MergedEntry::merged).count();
        page.paragraph(
                "registry.intro",
                "sources",
                sources(registry.bases(), registry.offerings()).size(),
                "bases",
                Numbers.whole(registry.bases().size()),
                "merged",
                Numbers.whole(merged),
                "offerings",
                Numbers.whole(registry.offerings().size()));
        sourceTable(page, registry);
        page.heading("registry.bases");
        page.paragraph("registry.origin");
        List<MergedEntry<?, Base>> bases = mergedFirst(registry.bases(), MOST_BASES);
        bases.forEach(entry -> entry(page, entry, entry.value().name()));
        int shown = bases.size()
                + merged(page, "registry.offerings", registry.offerings(), Offering::title)
                + merged(page, "registry.courses", registry.courses(), Course::title)
                + merged(page, "registry.lecturers", registry.lecturers(), Lecturer::name)
                + merged(page, "registry.materials", registry.materials(), Material::title);
        page.cut(shown, all(registry), Lists.REGISTRY);
    }

    private static int all(MergedRegistry registry) {
        return registry.bases().size()
                + registry.offerings().size()
                + registry.courses().size()
                + registry.lecturers().size()
                + registry.materials().size();
    }

    /** Some of what comes from several sources; yields how many are shown. */
    private static <T> int merged(
            Page page, String heading, List<? extends MergedEntry<?, T>> entries, Function<T, String> name) {
        List<? extends MergedEntry<?, T>> shown = entries.stream()
                .filter(MergedEntry::merged)
                .limit(MOST_OF_A_KIND)
                .toList();
        if (!shown.isEmpty()) {
            page.heading(heading);
            shown.forEach(entry -> entry(page, entry, name.apply(entry.value())));
        }
        return shown.size();
    }

    private static Map<SourceId, int[]> sources(
            List<? extends MergedEntry<?, ?>> bases, List<? extends MergedEntry<?, ?>> offerings) {
        Map<SourceId, int[]> counts = new TreeMap<>();
        bases.forEach(entry ->
                entry.members().forEach(member -> counts.computeIfAbsent(member.source(), none -> new int[2])[0]++));
        offerings.forEach(entry ->
                entry.members().forEach(member -> counts.computeIfAbsent(member.source(), none -> new int[2])[1]++));
        return counts;
    }

    private static void sourceTable(Page page, MergedRegistry registry) {
        Table table = new Table(page)
                .words("registry.source")
                .numbers("registry.basesOf")
                .numbers("registry.offeringsOf")
                .begin(Label.of("registry.sources"));
        sources(registry.bases(), registry.offerings())
                .forEach(
                        (source, counts) -> table.row(Cell.of(source.value()), Cell.of(counts[0]), Cell.of(counts[1])));
        table.end();
    }

    private static <T> List<MergedEntry<?, T>> mergedFirst(List<? extends MergedEntry<?, T>> entries, int most) {
        return entries.stream()
                .sorted(Comparator.comparing((MergedEntry<?, T> entry) -> !entry.merged()))
                .limit(most)
                .collect(Collectors.toList());
    }

    private static void entry(Page page, MergedEntry<?, ?> entry, String name) {
        Html html = page.html();
        html.open("details", "class", "entry").open("summary");
        html.leaf("bdi", name.isBlank() ? entry.id().toString() : name).text(" ");
        html.leaf(
                "span",
                entry.sources().stream().map(SourceId::value).collect(Collectors.joining(" + ")),
                "class",
                "id");
        html.close("summary").line();
        if (entry.fields().isEmpty()) {
            page.paragraph(
                    "registry.single",
                    "source",
                    entry.members().get(0).source(),
                    "id",
                    entry.members().get(0).id());
            since(page, entry.seen());
        } else {
            fields(page, entry, name);
        }
        html.close("details").line();
    }

    private static void fields(Page page, MergedEntry<?, ?> entry, String name) {
        Table table = new Table(page)
                .words("registry.field")
                .words("registry.value")
                .words("registry.from")
                .words("registry.firstSeen")
                .words("registry.others")
                .begin(Label.same(name));
        for (FieldOrigin field : entry.fields()) {
            table.row(
                    Cell.of(Label.word("field", field.field())),
                    Cell.of(field.value()),
                    Cell.of(field.source().value()),
                    Cell.of(day(field.firstSeen())),
                    Cell.of(field.others().stream().map(RegistrySection::said).collect(Collectors.joining("; "))));
        }
        table.end();
    }

    private static String said(SourcedValue other) {
        String said = other.source() + ": " + other.value();
        return other.firstSeen() == null ? said : said + " (" + other.firstSeen() + ")";
    }

    /** Since when the only source of an entry has said what it says. */
    private static void since(Page page, RowSeen seen) {
        if (seen.day() != null) {
            page.paragraph("registry.since", "day", seen.day());
        }
        if (!seen.later().isEmpty()) {
            Table table = new Table(page)
                    .words("registry.field")
                    .words("registry.firstSeen")
                    .begin(Label.of("registry.later"));
            seen.later().forEach((field, day) -> table.row(Cell.of(Label.word("field", field)), Cell.of(day(day))));
            table.end();
        }
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
