package org.lunxun.exchange.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lunxun.model.Stability;

/**
 * The values that stand in cells, one object for each text.
 *
 * @param <T> what a text means
 */
@Stability(Stability.Level.INTERNAL)
public final class Words<T> {
    private final CellIndex texts = new CellIndex();
    private final List<T> values = new ArrayList<>();
    private final Function<String, T> maker;

    /**
     * No words yet.
     *
     * @param maker makes the value of a text, once for each
     */
    public Words(Function<String, T> maker) {
        this.maker = maker;
    }

    /**
     * The number of the text in a cell.
     *
     * @param row the row
     * @param column the cell's column
     * @return 0 or more
     */
    public int number(CsvRow row, int column) {
        return made(texts.add(row, column));
    }

    /**
     * The value of a cell.
     *
     * @param row the row
     * @param column the cell's column
     * @return the one value of that text
     */
    public T at(CsvRow row, int column) {
        return values.get(number(row, column));
    }

    /**
     * The value with a number.
     *
     * @param number a number that {@link #number} gave
     * @return the value
     */
    public T value(int number) {
        return values.get(number);
    }

    /**
     * The value of a text.
     *
     * @param text the text
     * @return the one value of that text
     */
    public T of(String text) {
        return values.get(made(texts.add(text)));
    }

    private int made(int number) {
        if (number == values.size()) {
            values.add(maker.apply(texts.text(number)));
        }
        return number;
    }
}
