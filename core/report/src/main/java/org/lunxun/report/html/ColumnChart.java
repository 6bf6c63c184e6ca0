package org.lunxun.report.html;

import java.util.List;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;

/** Columns side by side, with a limit across a column where there is one. */
@Stability(Stability.Level.INTERNAL)
public final class ColumnChart {

    private static final int HEIGHT = 230;
    private static final int TOP = 26;
    private static final int BOTTOM = 24;
    private static final int MOST_LINES = 4;
    private static final int MOST_SHOWN = 8;
    private static final double WIDTH = 0.62;

    private ColumnChart() {}

    /**
     * One column.
     *
     * @param label what stands below it, empty for nothing
     * @param under the pale part at its foot, 0 or more
     * @param value the part on top of that, 0 or more
     * @param shown the number above it, where there is room
     * @param tip what a pointer on it shows
     * @param limit the height of the limit, null for none
     */
    @Stability(Stability.Level.INTERNAL)
    public record Column(
            Label label,
            double under,
            double value,
            String shown,
            String tip,
            @Nullable Double limit) {
        double top() {
            return under + value;
        }
    }

    /**
     * Draws columns.
     *
     * @param figure an open figure
     * @param columns the columns, from left to right
     * @param axis how a number at the axis is written
     */
    public static void draw(Figure figure, List<Column> columns, DoubleFunction<String> axis) {
        Html html = figure.draw(HEIGHT);
        double most = columns.stream()
                .mapToDouble(column -> Math.max(column.top(), column.limit() == null ? 0 : column.limit()))
                .max()
                .orElse(0);
        double step = Svg.step(most, MOST_LINES);
        double top = step * Math.max(1, Math.ceil(most / step));
        for (double line = 0; line <= top; line += step) {
            gridLine(html, y(line, top));
            gridLabel(html, y(line, top), axis.apply(line));
        }
        int every = (columns.size() + MOST_SHOWN - 1) / MOST_SHOWN;
        for (int i = 0; i < columns.size(); i++) {
            column(html, columns.get(i), i, columns.size(), top, every == 1);
        }
    }

    static void gridLine(Html html, double y) {
        String at = Svg.number(y);
        html.shape("line", "class", "grid", "x1", "0", "x2", "100%", "y1", at, "y2", at);
    }

    static void gridLabel(Html html, double y, String shown) {
        html.leaf("text", shown, "class", "axis", "x", "0", "y", Svg.number(y - 4));
    }

    private static void column(Html html, Column column, int place, int columns, double top, boolean showNumber) {
        // The first tenth of the width is left to the numbers of the axis.
        double band = 0.9 / columns;
        double left = 0.1 + band * place + band * (1 - WIDTH) / 2;
        String middle = Svg.percent(0.1 + band * (place + 0.5));
        String width = Svg.percent(band * WIDTH);
        double foot = y(0, top);
        double edge = y(column.under(), top);
        double head = y(column.top(), top);
        if (column.under() > 0) {
            rect(html, "fill-pale", left, width, edge, foot);
        }
        html.open("g");
        html.leaf("title", column.tip());
        rect(html, "fill-main", left, width, head, edge);
        html.close("g");
        if (column.limit() != null) {
            String at = Svg.number(y(column.limit(), top));
            html.shape(
                    "line",
                    "class",
                    "limit",
                    "x1",
                    Svg.percent(0.1 + band * place + band * 0.08),
                    "x2",
                    Svg.percent(0.1 + band * place + band * 0.92),
                    "y1",
                    at,
                    "y2",
                    at);
        }
        if (showNumber) {
            double limit = column.limit() == null ? 0 : y(column.limit(), top);
            // A limit just above the column would cross the number: then it stands above the limit.
            double above = limit > 0 && limit < head && head - limit < 20 ? limit : head;
            html.leaf(
                    "text",
                    column.shown(),
                    "class",
                    "value",
                    "x",
                    middle,
                    "y",
                    Svg.number(above - 6),
                    "text-anchor",
                    "middle");
        }
        Figure.text(
                html,
                column.label(),
                "class",
                "axis",
                "x",
                middle,
                "y",
                Integer.toString(HEIGHT - 6),
                "text-anchor",
                "middle");
        html.line();
    }

    private static void rect(Html html, String look, double left, String width, double top, double foot) {
        html.shape(
                "rect",
                "class",
                look,
                "x",
                Svg.percent(left),
                "width",
                width,
                "y",
                Svg.number(top),
                "height",
                Svg.number(Math.max(0, foot - top)));
    }

    private static double y(double value, double top) {
        return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * value / top;
    }
}
