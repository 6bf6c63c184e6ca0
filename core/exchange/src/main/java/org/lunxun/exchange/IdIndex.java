package org.lunxun.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lunxun.exchange.text.CellIndex;
import org.lunxun.exchange.text.Chunks;
import org.lunxun.exchange.text.CsvRow;
import org.lunxun.model.Check;

/**
 * The ids of one file: which rows bear them, and which of these are lost. An id is used up by the first row that bears
 * it, even when that row is lost.
 */
final class IdIndex<T> {
    static final int NONE = CellIndex.NONE;

    private static final int MENTIONED = -1;
    private static final int GOOD = -2;

    private final Function<String, T> maker;
    private final CellIndex texts = new CellIndex();
    private final List<@Nullable T> values = new Chunks<>();
    /** {@link #MENTIONED}, {@link #GOOD}, or the number of the cause by which the row is lost. */
    private int[] states = new int[16];

    private boolean unreadable;

    private final int maxLength;

    private IdIndex(Function<String, T> maker, int maxLength) {
        this.maker = maker;
        this.maxLength = maxLength;
    }

    /** Ids, which are at most 128 characters long. */
    static <T> IdIndex<T> ofIds(Function<String, T> maker) {
        return new IdIndex<>(maker, Check.MAX_ID_LENGTH);
    }

    /** Codes of any length. */
    static <T> IdIndex<T> ofCodes(Function<String, T> maker) {
        return new IdIndex<>(maker, Integer.MAX_VALUE);
    }

    /** The file could not be read, so that nothing can be said of references to it. */
    void markUnreadable() {
        unreadable = true;
    }

    boolean unreadable() {
        return unreadable;
    }

    /** Takes the id of a row; {@link #NONE} when an earlier row bears it. */
    int claim(CsvRow row, int column) {
        int number = mention(row, column);
        if (states[number] != MENTIONED) {
            return NONE;
        }
        states[number] = GOOD;
        return number;
    }

    /** Takes an id that needs no row. */
    void claim(String text) {
        states[known(texts.add(text))] = GOOD;
    }

    /** The number of an id that some row may bear, now or later. */
    int mention(CsvRow row, int column) {
        return known(texts.add(row, column));
    }

    /** The number of an id that a row bears; {@link #NONE} when none does. */
    int find(CsvRow row, int column) {
        int number = texts.find(row, column);
        return number == NONE || states[number] == MENTIONED ? NONE : number;
    }

    /** The id that a good row bears. */
    T value(int number) {
        T value = values.get(number);
        if (value == null) {
            throw new IllegalStateException("A good row has an id of the allowed length.");
        }
        return value;
    }

    String text(int number) {
        return texts.text(number);
    }

    /** How many ids there are, those that are lost or only mentioned included. */
    int size() {
        return texts.size();
    }

    boolean good(int number) {
        return states[number] == GOOD;
    }

    boolean lost(int number) {
        return states[number] >= 0;
    }

    /** Why the row with this id is lost. */
    int cause(int number) {
        return states[number];
    }

    void lose(int number, int cause) {
        states[number] = cause;
    }

    private int known(int number) {
        if (number == values.size()) {
            String text = texts.text(number);
            values.add(text.isEmpty() || text.length() > maxLength ? null : maker.apply(text));
            if (number == states.length) {
                states = Arrays.copyOf(states, number + (number >> 1));
            }
            states[number] = MENTIONED;
        }
        return number;
    }
}
