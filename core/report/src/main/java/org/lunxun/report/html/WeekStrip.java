package org.lunxun.report.html;

import java.util.List;
import org.lunxun.model.Stability;

/** One row of a heat map: a strip with a cell for each week, darker where there is more. */
@Stability(Stability.Level.INTERNAL)
public final class WeekStrip {

    /** How many shades there are above nothing. */
    public static final int SHADES = 5;

    private static final int HEIGHT = 22;

    private WeekStrip() {}

    /**
     * A cell with a strip. Its numbers stand in other cells of the row.
     *
     * @param values the quantity of each week, 0 or more
     * @param full what counts as full, above 0
     * @return the cell
     */
    public static Cell of(List<Integer> values, double full) {
        return page -> {
            Html html = page.html();
            html.open(
                    "svg",
                    "class",
                    "strip",
                    "width",
                    "100%",
                    "height",
                    Integer.toString(HEIGHT),
                    "viewBox",
                    "0 0 " + Math.max(1, values.size()) + " 1",
                    "preserveAspectRatio",
                    "none",
                    "aria-hidden",
                    "true");
            html.shape("rect", "class", "track", "width", Integer.toString(values.size()), "height", "1");
            for (int shade = 1; shade <= SHADES; shade++) {
                String path = path(values, full, shade);
                if (!path.isEmpty()) {
                    html.shape("path", "class", "h" + shade, "d", path);
                }
            }
            html.close("svg");
        };
    }

    /** All weeks of one shade in one path; weeks in a row become one rectangle. */
    private static String path(List<Integer> values, double full, int shade) {
        StringBuilder path = new StringBuilder();
        int week = 0;
        while (week < values.size()) {
            if (shade(values.get(week), full) != shade) {
                week++;
                continue;
            }
            int end = week;
            while (end < values.size() && shade(values.get(end), full) == shade) {
                end++;
            }
            path.append('M')
                    .append(week)
                    .append(" 0H")
                    .append(end)
                    .append("V1H")
                    .append(week)
                    .append('z');
            week = end;
        }
        return path.toString();
    }

    private static int shade(int value, double full) {
        return value <= 0 ? 0 : (int) Math.max(1, Math.min(SHADES, Math.ceil(SHADES * value / full)));
    }

    /**
     * The scale above the strips.
     *
     * @param page the page
     * @param marks where the years start
     */
    public static void scale(Page page, List<AreaChart.Mark> marks) {
        Html html = page.html();
        html.open("svg", "class", "scale", "width", "100%", "height", "18", "aria-hidden", "true");
        AreaChart.marks(html, marks, 0, 18 + 6, 0);
        html.close("svg");
    }
}
