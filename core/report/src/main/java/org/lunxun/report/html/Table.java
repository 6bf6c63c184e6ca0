package org.lunxun.report.html;

import java.util.ArrayList;
import java.util.List;
import org.lunxun.model.Stability;

/** A table of figures. The first cell of a row names it. */
@Stability(Stability.Level.INTERNAL)
public final class Table {

    private final Page page;
    private final List<Column> columns = new ArrayList<>();
    private boolean begun;

    private record Column(Label head, String look) {}

    /**
     * A table that is not yet written.
     *
     * @param page where it is written
     */
    public Table(Page page) {
        this.page = page;
    }

    /**
     * Adds a column of words.
     *
     * @param key the key of its heading
     * @return this
     */
    public Table words(String key) {
        return column(key, "w");
    }

    /**
     * Adds a column of numbers.
     *
     * @param key the key of its heading
     * @return this
     */
    public Table numbers(String key) {
        return column(key, "n");
    }

    /**
     * Adds a column of numbers that a narrow screen leaves out.
     *
     * @param key the key of its heading
     * @return this
     */
    public Table moreNumbers(String key) {
        return column(key, "n wide");
    }

    /**
     * Adds a column of words that a narrow screen leaves out.
     *
     * @param key the key of its heading
     * @return this
     */
    public Table moreWords(String key) {
        return column(key, "w wide");
    }

    /**
     * Adds a column of bars.
     *
     * @param key the key of its heading
     * @return this
     */
    public Table picture(String key) {
        return column(key, "p");
    }

    /**
     * Adds a column of strips, which takes what room there is.
     *
     * @param key the key of its heading
     * @return this
     */
    public Table strip(String key) {
        return column(key, "p s");
    }

    private Table column(String key, String look) {
        columns.add(new Column(Label.of(key), look));
        return this;
    }

    /**
     * Writes the table's head.
     *
     * @param caption what the table shows
     * @return this
     */
    public Table begin(Label caption) {
        return begin(caption, "seen");
    }

    /**
     * Writes the head of a table whose caption is the heading right above it; only a reader of the page's structure
     * gets it a second time.
     *
     * @param key the key of the heading
     * @return this
     */
    public Table beginBelowHeading(String key) {
        page.heading(key);
        return begin(Label.of(key), "unseen");
    }

    private Table begin(Label caption, String look) {
        Html html = page.html();
        html.open("div", "class", "table").open("table");
        page.say("caption", caption, "class", look);
        html.open("thead").open("tr");
        for (Column column : columns) {
            page.say("th", column.head(), "scope", "col", "class", column.look());
        }
        html.close("tr").close("thead").line().open("tbody").line();
        begun = true;
        return this;
    }

    /**
     * Writes a row.
     *
     * @param cells as many as there are columns
     * @return this
     */
    public Table row(Cell... cells) {
        return styledRow("", cells);
    }

    /**
     * Writes the row that adds the others up.
     *
     * @param cells as many as there are columns
     * @return this
     */
    public Table total(Cell... cells) {
        return styledRow("total", cells);
    }

    private Table styledRow(String look, Cell... cells) {
        if (!begun || cells.length != columns.size()) {
            throw new IllegalStateException(
                    "The number of cells (%s) of a row must be that of the columns (%s).%nMaybe the table was not begun."
                            .formatted(cells.length, columns.size()));
        }
        Html html = page.html();
        html.open("tr", look.isEmpty() ? new String[0] : new String[] {"class", look});
        for (int i = 0; i < cells.length; i++) {
            String tag = i == 0 ? "th" : "td";
            if (i == 0) {
                html.open(tag, "scope", "row", "class", columns.get(i).look());
            } else {
                html.open(tag, "class", columns.get(i).look());
            }
            cells[i].write(page);
            html.close(tag);
        }
        html.close("tr").line();
        return this;
    }

    /** Closes the table. */
    public void end() {
        page.html().close("tbody").close("table").close("div").line();
    }
}
