package org.lunxun.exchange.text;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;

/**
 * A list that grows by chunks: nothing is ever copied, and a young value stands in a young array, which spares the
 * garbage collector most of its work while millions of values are read.
 *
 * @param <T> what is in it
 */
@Stability(Stability.Level.INTERNAL)
public final class Chunks<T extends @Nullable Object> extends AbstractList<T> {
    private static final int BITS = 12;
    private static final int CHUNK = 1 << BITS;

    private final List<@Nullable Object[]> chunks = new ArrayList<>();
    private @Nullable Object[] newest = {};
    private int size;

    @Override
    public boolean add(T value) {
        int place = size & (CHUNK - 1);
        if (place == 0) {
            newest = new Object[CHUNK];
            chunks.add(newest);
        }
        newest[place] = value;
        size++;
        return true;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T get(int index) {
        if (index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return (T) chunks.get(index >> BITS)[index & (CHUNK - 1)];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Object[] toArray() {
        Object[] all = new Object[size];
        for (int chunk = 0; chunk < chunks.size(); chunk++) {
            int start = chunk << BITS;
            System.arraycopy(chunks.get(chunk), 0, all, start, Math.min(CHUNK, size - start));
        }
        return all;
    }
}
