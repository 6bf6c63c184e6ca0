package org.lunxun.report.open;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.planning.GroupCoverage;

/**
 * All cadres, grouped in one way. Groups of fewer than {@value #FEWEST} are put together as 'others'; where that would
 * still be fewer, the smallest of the shown groups joins them, so that nobody can subtract the others from the whole.
 */
final class Grouping {

    /** The fewest cadres of a group that is shown. */
    static final int FEWEST = 10;

    private final String name;
    private final Key key;
    private final List<Group> shown = new ArrayList<>();
    private final Map<Object, Group> byValue = new HashMap<>();
    private @Nullable Group others;

    /** What a grouping goes by. */
    @FunctionalInterface
    interface Key {
        @Nullable
        Object apply(Profile profile);
    }

    Grouping(String name, Key key, List<? extends GroupCoverage<?>> groups) {
        this.name = name;
        this.key = key;
        for (GroupCoverage<?> group : groups) {
            Object value = group.group() == null ? Group.NONE : group.group();
            Group one = new Group(
                    Set.of(value), group.coverage().cadres(), group.coverage().covered());
            shown.add(one);
            remember(one);
        }
        for (Group group : List.copyOf(shown)) {
            // An earlier one may have drawn this one in.
            if (group.cadres() < FEWEST && shown.contains(group)) {
                hide(group);
            }
        }
    }

    String name() {
        return name;
    }

    /** The groups that stand for themselves. */
    List<Group> shown() {
        return List.copyOf(shown);
    }

    /** Those that were put together, empty for none; never fewer than {@value #FEWEST} unless there are no more. */
    Optional<Group> others() {
        return Optional.ofNullable(others);
    }

    /** Whether there are enough cadres to show anything. */
    boolean publishable() {
        return (others == null || others.cadres() >= FEWEST) && (!shown.isEmpty() || others != null);
    }

    List<Group> all() {
        List<Group> all = new ArrayList<>(shown);
        others().ifPresent(all::add);
        return all;
    }

    /** Puts a group with the others, and the smallest ones after it until they are enough. */
    void hide(Group group) {
        Group next = group;
        do {
            shown.remove(next);
            Group all = others == null ? next : others.with(next);
            remember(all);
            others = all;
            next = shown.stream().min(Comparator.comparingInt(Group::cadres)).orElse(next);
        } while (others().orElse(next).cadres() < FEWEST && !shown.isEmpty());
    }

    /** Puts the smallest shown group with the others; tells whether there was one. */
    boolean hideSmallest() {
        Optional<Group> smallest = shown.stream().min(Comparator.comparingInt(Group::cadres));
        smallest.ifPresent(this::hide);
        return smallest.isPresent();
    }

    /** The group that a cadre of some profile is in. */
    Group of(Profile profile) {
        Object value = key.apply(profile);
        Group group = byValue.get(value == null ? Group.NONE : value);
        if (group == null) {
            throw new IllegalStateException("The profile (%s) must be in a group.".formatted(profile));
        }
        return group;
    }

    private void remember(Group group) {
        group.values().forEach(value -> byValue.put(value, group));
    }
}
