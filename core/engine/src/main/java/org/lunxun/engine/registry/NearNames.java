package org.lunxun.engine.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds names that differ in one place: a character of a Chinese name, a word of another. Names that share what is left when
 * one place is taken out meet in a block, so that the work grows with the names and not with their pairs.
 */
final class NearNames {

    /** Shorter names differ in one character by nature. */
    private static final int SHORTEST = 6;

    private static final int LONGEST = 40;

    /** In a larger block the rest of the names says nothing: 'training centre', with a place before it. */
    private static final int LARGEST_BLOCK = 64;

    private static final int INDEX_BITS = 24;

    /** What tells institutions apart by design: numbers, directions, levels of places. */
    private static final String TELLING = "0123456789一二三四五六七八九十百甲乙丙丁戊东南西北中上下前后左右内外新老大小省市县区州盟旗乡镇村男女";

    private NearNames() {}

    /** Two names by their places in a list, the smaller first. */
    record Pair(int one, int other) {}

    /** The pairs of distinct names that differ in one place, in order. */
    static List<Pair> of(List<String> names) {
        if (names.size() >= 1 << INDEX_BITS) {
            return List.of();
        }
        long[] blocks = blocks(names);
        List<Pair> pairs = new ArrayList<>();
        long mask = (1L << INDEX_BITS) - 1;
        for (int begin = 0; begin < blocks.length; ) {
            int end = begin + 1;
            while (end < blocks.length && blocks[end] >>> INDEX_BITS == blocks[begin] >>> INDEX_BITS) {
                end++;
            }
            if (end - begin <= LARGEST_BLOCK) {
                for (int i = begin; i < end; i++) {
                    for (int j = i + 1; j < end; j++) {
                        int one = (int) (blocks[i] & mask);
                        int other = (int) (blocks[j] & mask);
                        if (one < other && near(names.get(one), names.get(other))) {
                            pairs.add(new Pair(one, other));
                        }
                    }
                }
            }
            begin = end;
        }
        return pairs.stream()
                .distinct()
                .sorted((a, b) ->
                        a.one() != b.one() ? Integer.compare(a.one(), b.one()) : Integer.compare(a.other(), b.other()))
                .toList();
    }

    /** A hash of each name without one of its places, with the name's index below it, sorted. */
    private static long[] blocks(List<String> names) {
        long[] blocks = new long[Math.max(16, 8 * names.size())];
        int count = 0;
        for (int name = 0; name < names.size(); name++) {
            String[] parts = parts(names.get(name));
            if (parts.length == 0) {
                continue;
            }
            if (count + parts.length + 1 > blocks.length) {
                blocks = Arrays.copyOf(blocks, 2 * blocks.length + LONGEST);
            }
            for (int out = -1; out < parts.length; out++) {
                blocks[count++] = hash(parts, out) << INDEX_BITS | name;
            }
        }
        long[] sorted = Arrays.copyOf(blocks, count);
        Arrays.sort(sorted);
        return sorted;
    }

    private static long hash(String[] parts, int out) {
        long hash = 1125899906842597L;
        for (int part = 0; part < parts.length; part++) {
            if (part != out) {
                hash = 31 * hash + parts[part].hashCode();
                hash ^= hash >>> 29;
                hash *= 0xBF58476D1CE4E5B9L;
            }
        }
        return hash ^ hash >>> 32;
    }

    /** The words of a name with blanks, the characters of one without; nothing when it is too short to tell, or too long. */
    private static String[] parts(String name) {
        boolean words = name.indexOf(' ') >= 0;
        String[] parts = words ? name.split(" ", -1) : name.split("", -1);
        int least = words ? 3 : SHORTEST;
        return parts.length < least || parts.length > LONGEST ? new String[0] : parts;
    }

    private static boolean near(String one, String other) {
        List<String> removed = left(parts(one), parts(other));
        List<String> put = left(parts(other), parts(one));
        if (one.indexOf(' ') >= 0) {
            return removed.size() == 1 && put.size() == 1 && slip(removed.get(0), put.get(0));
        }
        return removed.size() <= 1
                && put.size() <= 1
                && removed.stream().noneMatch(NearNames::tells)
                && put.stream().noneMatch(NearNames::tells);
    }

    /** What the first has and the second has not, as often as it has it more. */
    private static List<String> left(String[] first, String[] second) {
        List<String> left = new ArrayList<>(List.of(first));
        List.of(second).forEach(left::remove);
        return left;
    }

    private static boolean tells(String part) {
        return part.chars().anyMatch(letter -> TELLING.indexOf(letter) >= 0);
    }

    /** Two long words that differ by one letter more, less, other or swapped: a slip of the hand, perhaps. */
    private static boolean slip(String one, String other) {
        if (Math.min(one.length(), other.length()) < SHORTEST
                || (one + other).chars().anyMatch(Character::isDigit)) {
            return false;
        }
        int head = 0;
        int most = Math.min(one.length(), other.length());
        while (head < most && one.charAt(head) == other.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        String left = one.substring(head, one.length() - tail);
        String right = other.substring(head, other.length() - tail);
        boolean swapped = left.length() == 2
                && right.length() == 2
                && left.charAt(0) == right.charAt(1)
                && left.charAt(1) == right.charAt(0);
        return swapped || Math.max(left.length(), right.length()) <= 1;
    }
}
