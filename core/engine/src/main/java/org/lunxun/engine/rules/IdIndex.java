package org.lunxun.engine.rules;

import java.util.List;
import java.util.function.Function;

/**
 * Finds the place of a row by its id. It makes no object per id: a million take 12 MB, of which a map needs five times
 * as much.
 *
 * @param <K> the ids
 */
final class IdIndex<K> {

    private final String what;
    private final Object[] ids;
    /** Place of a row + 1; 0 where nothing stands. The length is a power of two, at least half of it free. */
    private final int[] places;

    private IdIndex(String what, Object[] ids) {
        this.what = what;
        this.ids = ids;
        places = new int[Integer.highestOneBit(Math.max(2, ids.length)) * 4];
        for (int i = 0; i < ids.length; i++) {
            int slot = slot(ids[i]);
            if (places[slot] != 0) {
                throw new IllegalArgumentException(
                        "The %s (%s) of a dataset must not stand twice.%nMaybe leave out the later row."
                                .formatted(what, ids[i]));
            }
            places[slot] = i + 1;
        }
    }

    /**
     * Puts rows into an index by their ids.
     *
     * @param what what a row is, for messages
     * @throws IllegalArgumentException when an id stands twice
     */
    static <T, K> IdIndex<K> of(String what, List<T> rows, Function<? super T, ? extends K> id) {
        return new IdIndex<>(what, rows.stream().map(id).toArray());
    }

    /** The place of a row, -1 when no row has this id. */
    int find(K id) {
        return places[slot(id)] - 1;
    }

    /** The place of a row that must be there because {@code user} refers to it. */
    int get(K id, String user) {
        int place = find(id);
        if (place < 0) {
            throw new IllegalArgumentException(
                    "The %s (%s) of %s must be in the dataset.%nMaybe leave out the row that refers to it."
                            .formatted(what, id, user));
        }
        return place;
    }

    private int slot(Object id) {
        int mask = places.length - 1;
        int slot = spread(id.hashCode()) & mask;
        while (places[slot] != 0 && !same(ids[places[slot] - 1], id)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Readers share equal ids, so that most often no text is compared. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean same(Object one, Object other) {
        return one == other || one.equals(other);
    }

    /** Lets every bit of a hash take part in its lowest bits: ids are often numbers in a row. */
    private static int spread(int hash) {
        int spread = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
        spread = (spread ^ (spread >>> 13)) * 0xC2B2AE35;
        return spread ^ (spread >>> 16);
    }
}
