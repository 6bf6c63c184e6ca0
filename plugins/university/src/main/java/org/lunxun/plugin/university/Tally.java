package org.lunxun.plugin.university;

import java.util.Map;
import org.lunxun.sdk.api.ProviderException;

/** Counts the rows of one call, of all tables together: until the last one has come, all of them are kept. */
final class Tally {

    private static final int CELL_LIMIT = 65_536;

    private final int rowLimit;
    private final long characterLimit;
    private int rows;
    private long characters;

    Tally(int rowLimit, long characterLimit) {
        this.rowLimit = rowLimit;
        this.characterLimit = characterLimit;
    }

    static Tally standard() {
        return new Tally(2_000_000, 256_000_000);
    }

    /**
     * Counts the cells of a row; a cell counts 16 characters more than it has.
     *
     * @return the cells
     * @throws ProviderException when this row is one too many, or one of its cells too long
     */
    Map<String, String> counted(Table table, Map<String, String> cells) throws ProviderException {
        for (Map.Entry<String, String> cell : cells.entrySet()) {
            if (cell.getKey().length() > CELL_LIMIT || cell.getValue().length() > CELL_LIMIT) {
                throw Json.shape(
                        "a row of " + table.title() + " has a value of more than " + CELL_LIMIT + " characters");
            }
            characters += 16L + cell.getKey().length() + cell.getValue().length();
        }
        rows++;
        if (rows > rowLimit || characters > characterLimit) {
            throw Json.shape("with " + table.title() + " it gives more than " + rowLimit + " rows or " + characterLimit
                    + " characters in all");
        }
        return cells;
    }
}
