package org.lunxun.engine.rules;

import java.util.List;
import java.util.function.Function;

/**
 * Finds the place of a row by its id. It holds one number per id and leaves the ids where they are: a million take 8 MB.
 *
 * @param <T> the rows
 * @param <K> their ids
 */
final class IdIndex<T, K> {

    private static final int NONE = -1;

    private final String what;
    private final List<T> rows;
    private final Function<? super T, ? extends K> id;
    /** Place of a row + 1; 0 where nothing stands. The length is a power of two, at least half of it free. */
    private final int[] places;

    IdIndex(String what, List<T> rows, Function<? super T, ? extends K> id) {
        this.what = what;
        this.rows = rows;
        this.id = id;
        places = new int[Integer.highestOneBit(Math.max(2, rows.size())) * 4];
        for (int i = 0; i < rows.size(); i++) {
            K key = id.apply(rows.get(i));
            int slot = slot(key);
            if (places[slot] != 0) {
                throw new IllegalArgumentException(
                        "The %s (%s) of a dataset must not stand twice.%nMaybe leave out the later row."
                                .formatted(what, key));
            }
            places[slot] = i + 1;
        }
    }

    /** The place of a row, -1 when no row has this id. */
    int find(K key) {
        return places[slot(key)] - 1;
    }

    /** The place of a row that must be there because {@code user} refers to it. */
    int get(K key, String user) {
        int place = find(key);
        if (place == NONE) {
            throw new IllegalArgumentException(
                    "The %s (%s) of %s must be in the dataset.%nMaybe leave out the row that refers to it."
                            .formatted(what, key, user));
        }
        return place;
    }

    private int slot(K key) {
        int mask = places.length - 1;
        int hash = key.hashCode() * 0x9E3779B9;
        int slot = (hash ^ hash >>> 15) & mask;
        while (places[slot] != 0 && !id.apply(rows.get(places[slot] - 1)).equals(key)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
