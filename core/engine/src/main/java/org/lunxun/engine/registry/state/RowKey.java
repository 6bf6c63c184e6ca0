package org.lunxun.engine.registry.state;

import java.util.Comparator;
import org.lunxun.model.Check;
import org.lunxun.model.Stability;

/**
 * Names one row of a source's catalogue.
 *
 * @param kind what it is
 * @param value its id, as the source wrote it, 1 to 128 characters
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record RowKey(ResourceKind kind, String value) implements Comparable<RowKey> {

    private static final Comparator<RowKey> ORDER =
            Comparator.comparing(RowKey::kind).thenComparing(RowKey::value);

    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException when the id is empty or too long
     */
    public RowKey {
        Check.id("row", value);
    }

    @Override
    public int compareTo(RowKey other) {
        return ORDER.compare(this, other);
    }
}
