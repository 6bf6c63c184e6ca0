package org.lunxun.exchange.text;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;

/**
 * A set of equal values that needs four to eight bytes a value.
 *
 * @param <T> what is in it
 */
@Stability(Stability.Level.INTERNAL)
public final class ValueSet<T> {
    private static final int MIX = 0x9E37_79B9;

    private @Nullable Object[] slots = new @Nullable Object[64];
    private int size;

    /**
     * The first value that equals this one.
     *
     * @param value a value, added when there is none like it
     * @return the value itself when it is the first
     */
    public T shared(T value) {
        int at = find(value);
        Object found = slots[at];
        if (found != null) {
            @SuppressWarnings("unchecked")
            T same = (T) found;
            return same;
        }
        put(at, value);
        return value;
    }

    private void put(int at, T value) {
        slots[at] = value;
        size++;
        if (3 * size > 2 * slots.length) {
            @Nullable Object[] old = slots;
            slots = new @Nullable Object[2 * old.length];
            for (Object held : old) {
                if (held != null) {
                    slots[find(held)] = held;
                }
            }
        }
    }

    private int find(Object value) {
        int hash = value.hashCode() * MIX;
        int mask = slots.length - 1;
        int at = (hash ^ (hash >>> 15)) & mask;
        while (slots[at] != null && !Objects.equals(slots[at], value)) {
            at = (at + 1) & mask;
        }
        return at;
    }
}
