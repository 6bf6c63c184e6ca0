package org.lunxun.engine.registry;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.registry.LibraryItem.Sort;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Catalogue;
import org.lunxun.model.resource.Course;
import org.lunxun.model.resource.Lecturer;
import org.lunxun.model.resource.Material;
import org.lunxun.model.resource.Offering;

/**
 * The resource library (干部培训资料信息库): bases, courses, classes, lecturers and works of the registry, found by words in
 * Simplified or Traditional script, whatever their width and case. A work on several media stands in it once.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class Library {

    private static final Comparator<LibraryItem> ORDER = Comparator.comparing(LibraryItem::sort)
            .thenComparing(LibraryItem::title)
            .thenComparing(LibraryItem::base)
            .thenComparing(item -> String.join("|", item.media()))
            .thenComparing(item -> item.topics().toString());

    private final List<LibraryItem> items;
    private final List<List<String>> texts;

    private Library(List<LibraryItem> items) {
        this.items = items.stream().sorted(ORDER).toList();
        texts = this.items.stream().map(Library::text).toList();
    }

    /**
     * The library of a registry.
     *
     * @param catalogue the merged values: {@link MergedRegistry#catalogue}
     * @return the library
     */
    public static Library of(Catalogue catalogue) {
        Map<BaseId, String> names = new HashMap<>();
        catalogue.bases().forEach(base -> names.put(base.id(), base.name()));
        List<LibraryItem> items = new ArrayList<>();
        for (Base base : catalogue.bases()) {
            String region = base.region() == null ? "" : base.region().name();
            items.add(new LibraryItem(Sort.BASE, base.name(), region, List.of(), List.of()));
        }
        for (Course course : catalogue.courses()) {
            List<String> topics =
                    course.topics().stream().map(each -> each.topic().name()).toList();
            items.add(new LibraryItem(Sort.COURSE, course.title(), name(names, course.base()), List.of(), topics));
        }
        for (Offering offering : catalogue.offerings()) {
            List<String> topics =
                    offering.topics().stream().map(each -> each.topic().name()).toList();
            items.add(
                    new LibraryItem(Sort.OFFERING, offering.title(), name(names, offering.base()), List.of(), topics));
        }
        for (Lecturer lecturer : catalogue.lecturers()) {
            List<String> topics =
                    lecturer.topics().stream().map(topic -> topic.name()).toList();
            items.add(new LibraryItem(Sort.LECTURER, lecturer.name(), name(names, lecturer.base()), List.of(), topics));
        }
        works(catalogue.materials()).forEach(work -> items.add(work(work, names)));
        return new Library(items);
    }

    /** The materials that are one work: of one title at one base, whatever the medium. */
    private static Collection<List<Material>> works(List<Material> materials) {
        Map<List<@Nullable Object>, List<Material>> works = new LinkedHashMap<>();
        for (Material material : materials) {
            String title = NameKey.ofTitle(material.title());
            Object key = title.isEmpty() ? material.id() : title;
            works.computeIfAbsent(Arrays.asList(key, material.base()), none -> new ArrayList<>(1))
                    .add(material);
        }
        return works.values();
    }

    private static LibraryItem work(List<Material> work, Map<BaseId, String> names) {
        TreeSet<String> media = new TreeSet<>();
        TreeSet<String> topics = new TreeSet<>();
        TreeSet<String> titles = new TreeSet<>();
        for (Material material : work) {
            titles.add(material.title());
            material.topics().forEach(topic -> topics.add(topic.name()));
            if (material.medium() != null) {
                media.add(material.medium());
            }
        }
        return new LibraryItem(
                Sort.WORK, titles.first(), name(names, work.get(0).base()), List.copyOf(media), List.copyOf(topics));
    }

    private static String name(Map<BaseId, String> names, @Nullable BaseId base) {
        return base == null ? "" : names.getOrDefault(base, base.value());
    }

    private static List<String> text(LibraryItem item) {
        return Stream.of(Stream.of(item.title(), item.base()), item.media().stream(), item.topics().stream())
                .flatMap(each -> each)
                .map(NameKey::ofTitle)
                .toList();
    }

    /**
     * Everything in it.
     *
     * @return bases, courses, classes, lecturers and works, each by title
     */
    public List<LibraryItem> items() {
        return items;
    }

    /**
     * Finds what has all of some words, each in its title, its base, its media or its topics.
     *
     * @param words words between blanks, in any script; what is neither letter nor digit in them is passed over
     * @return the items whose titles have all words, then the others; empty when there is no word
     */
    public List<LibraryItem> search(String words) {
        List<String> wanted = Arrays.stream(
                        Normalizer.normalize(words, Normalizer.Form.NFKC).split("\\s+", -1))
                .map(NameKey::ofTitle)
                .filter(word -> !word.isEmpty())
                .toList();
        List<LibraryItem> byTitle = new ArrayList<>();
        List<LibraryItem> others = new ArrayList<>();
        for (int item = 0; item < items.size() && !wanted.isEmpty(); item++) {
            List<String> text = texts.get(item);
            if (wanted.stream().allMatch(word -> text.get(0).contains(word))) {
                byTitle.add(items.get(item));
            } else if (wanted.stream().allMatch(word -> text.stream().anyMatch(part -> part.contains(word)))) {
                others.add(items.get(item));
            }
        }
        byTitle.addAll(others);
        return List.copyOf(byTitle);
    }
}
