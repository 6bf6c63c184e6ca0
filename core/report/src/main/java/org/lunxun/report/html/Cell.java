package org.lunxun.report.html;

import org.lunxun.model.Stability;
import org.lunxun.report.words.Numbers;

/** What a cell of a table holds. */
@Stability(Stability.Level.INTERNAL)
@FunctionalInterface
public interface Cell {

    /**
     * Writes the content into the open cell.
     *
     * @param page the page
     */
    void write(Page page);

    /**
     * A name or number.
     *
     * @param text anything
     * @return the cell
     */
    static Cell of(String text) {
        return page -> page.html().leaf("bdi", text);
    }

    /**
     * A whole number.
     *
     * @param value the number
     * @return the cell
     */
    static Cell of(long value) {
        return page -> page.html().text(Numbers.whole(value));
    }

    /**
     * A text in both languages.
     *
     * @param label the text
     * @return the cell
     */
    static Cell of(Label label) {
        return page -> page.label(label);
    }

    /**
     * Days from one to another, each on one line.
     *
     * @param first the first day
     * @param last the last day
     * @return the cell
     */
    static Cell days(String first, String last) {
        return page -> {
            page.html().leaf("span", first, "class", "day");
            if (!first.equals(last)) {
                page.html().text(" – ").leaf("span", last, "class", "day");
            }
        };
    }

    /**
     * A name with its id in small type.
     *
     * @param name the name
     * @param id the id
     * @return the cell
     */
    static Cell named(String name, String id) {
        return page -> {
            page.html().leaf("bdi", name);
            if (!name.equals(id)) {
                page.html().text(" ").leaf("bdi", id, "class", "id");
            }
        };
    }

    /**
     * A bar. The number stands in a cell of its own, so it is hidden from readers who do not see it.
     *
     * @param share its length, 0 to 1; more is cut off
     * @param look the class of its style
     * @return the cell
     */
    static Cell bar(double share, String look) {
        return bar(share, look, "track");
    }

    /**
     * A bar of those who are covered, beside those who are not.
     *
     * @param share its length, 0 to 1
     * @return the cell
     */
    static Cell coverage(double share) {
        return bar(share, "fill-main", "rest");
    }

    private static Cell bar(double share, String look, String rest) {
        return page -> {
            Html html = page.html();
            html.open("svg", "class", "bar", "width", "100%", "height", "12", "aria-hidden", "true");
            html.shape("rect", "class", rest, "width", "100%", "height", "12");
            html.shape("rect", "class", look, "width", Svg.percent(Math.min(1, Math.max(0, share))), "height", "12");
            html.close("svg");
        };
    }
}
