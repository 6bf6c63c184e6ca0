package org.lunxun.report.html;

import java.util.List;
import org.lunxun.model.Stability;
import org.lunxun.report.words.Numbers;

/** A quantity over weeks as an area, with a mark at the start of each year. */
@Stability(Stability.Level.INTERNAL)
public final class AreaChart {

    private static final int HEIGHT = 210;
    private static final int TOP = 22;
    private static final int BOTTOM = 24;
    private static final int MOST_LINES = 4;

    /** This share of the width is left to the numbers of the axis. */
    private static final double LEFT = 0.1;

    private AreaChart() {}

    /**
     * A mark below the area.
     *
     * @param at where, as a share of the width
     * @param shown what stands there
     */
    @Stability(Stability.Level.INTERNAL)
    public record Mark(double at, String shown) {}

    /**
     * Draws an area.
     *
     * @param figure an open figure
     * @param values the quantity of each week, 0 or more
     * @param marks the marks
     */
    public static void draw(Figure figure, List<Integer> values, List<Mark> marks) {
        Html html = figure.draw(HEIGHT);
        double most = values.stream().mapToInt(Integer::intValue).max().orElse(0);
        double step = Svg.step(most, MOST_LINES);
        double top = step * Math.max(1, Math.ceil(most / step));
        int deep = HEIGHT - TOP - BOTTOM;
        for (double line = 0; line <= top; line += step) {
            ColumnChart.gridLine(html, HEIGHT - BOTTOM - deep * line / top);
            ColumnChart.gridLabel(html, HEIGHT - BOTTOM - deep * line / top, Numbers.whole(line));
        }
        html.open(
                "svg",
                "x",
                Svg.percent(LEFT),
                "y",
                Integer.toString(TOP),
                "width",
                Svg.percent(1 - LEFT),
                "height",
                Integer.toString(deep),
                "viewBox",
                "0 0 " + Math.max(1, values.size()) + " " + deep,
                "preserveAspectRatio",
                "none");
        html.shape("path", "class", "area", "d", path(values, top, deep));
        html.close("svg").line();
        marks(html, marks, LEFT, HEIGHT, TOP);
    }

    /** Steps, not slopes: a week has one value. */
    private static String path(List<Integer> values, double top, int deep) {
        StringBuilder path = new StringBuilder("M0 " + deep);
        int last = -1;
        for (int week = 0; week < values.size(); week++) {
            if (values.get(week) != last) {
                last = values.get(week);
                path.append('H').append(week).append('V').append(Svg.number(deep - deep * last / top));
            }
        }
        return path.append('H')
                .append(values.size())
                .append('V')
                .append(deep)
                .append('Z')
                .toString();
    }

    static void marks(Html html, List<Mark> marks, double left, int height, int top) {
        for (Mark mark : marks) {
            String x = Svg.percent(left + (1 - left) * mark.at());
            html.shape(
                    "line",
                    "class",
                    "year",
                    "x1",
                    x,
                    "x2",
                    x,
                    "y1",
                    Integer.toString(top),
                    "y2",
                    Integer.toString(height - 6));
            html.leaf("text", mark.shown(), "class", "axis", "x", x, "dx", "4", "y", Integer.toString(height - 8));
        }
        html.line();
    }
}
