package org.lunxun.engine.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are taken for one, by their places in a list. What people told apart never comes together, on whatever way;
 * what has other codes only does when people say so.
 */
final class Clusters {

    /** What unified social credit codes begin with here. */
    static final String CREDIT = "credit:";

    /** What codes of schools begin with here. */
    static final String SCHOOL = "school:";

    private final int[] parents;
    private final Map<Integer, Set<Integer>> apart = new HashMap<>();
    private final Map<Integer, Set<String>> codes = new HashMap<>();

    /** Each row by itself. */
    Clusters(int rows) {
        parents = new int[rows];
        for (int row = 0; row < rows; row++) {
            parents[row] = row;
        }
    }

    /** The row that stands for all that are one with it: the first of them. */
    int of(int row) {
        int root = row;
        while (parents[root] != root) {
            root = parents[root];
        }
        int each = row;
        while (parents[each] != root) {
            int next = parents[each];
            parents[each] = root;
            each = next;
        }
        return root;
    }

    /** Gives a row a code, after {@link #CREDIT} or {@link #SCHOOL}. */
    void setCode(int row, String code) {
        codes.computeIfAbsent(of(row), none -> new HashSet<>(1)).add(code);
    }

    /** The codes of a row and of all that are one with it. */
    Set<String> codes(int row) {
        return codes.getOrDefault(of(row), Set.of());
    }

    /** People say that these two are not one. */
    void keepApart(int one, int other) {
        apart.computeIfAbsent(of(one), none -> new HashSet<>(1)).add(other);
        apart.computeIfAbsent(of(other), none -> new HashSet<>(1)).add(one);
    }

    boolean toldApart(int one, int other) {
        int root = of(one);
        int second = of(other);
        return toldApart(apart.get(root), second) || toldApart(apart.get(second), root);
    }

    private boolean toldApart(@Nullable Set<Integer> others, int root) {
        return others != null && others.stream().anyMatch(each -> of(each) == root);
    }

    /** Whether neither people nor codes tell the two apart. */
    boolean mayJoin(int one, int other) {
        Set<String> first = codes(one);
        Set<String> second = codes(other);
        return !differ(first, second, CREDIT) && !differ(first, second, SCHOOL) && !toldApart(one, other);
    }

    /** Whether both have codes of one kind and share none. */
    private static boolean differ(Set<String> first, Set<String> second, String kind) {
        return first.stream().anyMatch(code -> code.startsWith(kind))
                && second.stream().anyMatch(code -> code.startsWith(kind))
                && first.stream().noneMatch(code -> code.startsWith(kind) && second.contains(code));
    }

    /** Takes two for one, unless people told them apart or their codes do; yields whether they are one now. */
    boolean join(int one, int other) {
        return of(one) == of(other) || (mayJoin(one, other) && joinAnyhow(one, other));
    }

    /** Takes two for one whatever their codes, unless people told them apart; yields whether they are one now. */
    boolean joinAnyhow(int one, int other) {
        int root = Math.min(of(one), of(other));
        int child = Math.max(of(one), of(other));
        if (root == child) {
            return true;
        }
        if (toldApart(root, child)) {
            return false;
        }
        parents[child] = root;
        move(apart, child, root);
        move(codes, child, root);
        return true;
    }

    private static <T> void move(Map<Integer, Set<T>> sets, int from, int to) {
        Set<T> moved = sets.remove(from);
        if (moved != null) {
            sets.computeIfAbsent(to, none -> new HashSet<>(moved.size())).addAll(moved);
        }
    }

    /** The rows of a list, those that are one together, in the order of their first ones. */
    <T> List<List<T>> groups(List<T> rows) {
        Map<Integer, List<T>> groups = new LinkedHashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            groups.computeIfAbsent(of(row), none -> new ArrayList<>(1)).add(rows.get(row));
        }
        return List.copyOf(groups.values());
    }
}
