package org.lunxun.report.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.registry.FieldOrigin;
import org.lunxun.engine.registry.MergedEntry;
import org.lunxun.engine.registry.MergedRegistry;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.SourceId;
import org.lunxun.report.html.Cell;
import org.lunxun.report.html.Html;
import org.lunxun.report.html.Label;
import org.lunxun.report.html.Page;
import org.lunxun.report.html.Table;
import org.lunxun.report.words.Numbers;

/** The registry that many sources became, with the origin of each field. */
final class RegistrySection implements Section {

    private static final int MOST_BASES = 60;
    private static final int MOST_OFFERINGS = 10;

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
        List<MergedEntry<?, Offering>> offerings = mergedFirst(registry.offerings(), MOST_OFFERINGS).stream()
                .filter(MergedEntry::merged)
                .toList();
        if (!offerings.isEmpty()) {
            page.heading("registry.offerings");
            offerings.forEach(entry -> entry(page, entry, entry.value().title()));
        }
        page.cut(
                bases.size() + offerings.size(),
                registry.bases().size() + registry.offerings().size(),
                Lists.REGISTRY);
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
                .words("registry.others")
                .begin(Label.same(name));
        for (FieldOrigin field : entry.fields()) {
            table.row(
                    Cell.of(Label.word("field", field.field())),
                    Cell.of(field.value()),
                    Cell.of(field.source().value()),
                    Cell.of(field.others().stream()
                            .map(other -> other.source() + ": " + other.value())
                            .collect(Collectors.joining("; "))));
        }
        table.end();
    }
}
