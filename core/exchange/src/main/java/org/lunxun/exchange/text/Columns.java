package org.lunxun.exchange.text;

import java.util.ArrayList;
import java.util.List;
import org.lunxun.model.Stability;

/**
 * The columns that a reader knows; a column is asked for by its place in {@link #names}.
 *
 * @param names all names: first the required ones, then the optional, then the additional
 * @param required how many must be in the header
 * @param extra how many, at the end, belong to no format: they never make a file unusable
 */
@Stability(Stability.Level.INTERNAL)
public record Columns(List<String> names, int required, int extra) {

    /** Copies the names. */
    public Columns {
        names = List.copyOf(names);
    }

    /**
     * Columns that must all be there.
     *
     * @param names their names
     * @return the columns
     */
    public static Columns required(String... names) {
        return new Columns(List.of(names), names.length, 0);
    }

    /**
     * The same columns and some that may be missing.
     *
     * @param more their names
     * @return a copy
     */
    public Columns optional(String... more) {
        return new Columns(with(more), required, 0);
    }

    /**
     * The same columns and some that another program may use for something else.
     *
     * @param more their names
     * @return a copy
     */
    public Columns additional(String... more) {
        return new Columns(with(more), required, more.length);
    }

    /**
     * Whether a column may stand in a header only once.
     *
     * @param column its place
     * @return false for the additional ones
     */
    public boolean unique(int column) {
        return column < names.size() - extra;
    }

    private List<String> with(String... more) {
        List<String> all = new ArrayList<>(names);
        all.addAll(List.of(more));
        return all;
    }
}
