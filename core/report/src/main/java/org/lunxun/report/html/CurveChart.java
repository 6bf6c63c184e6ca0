package org.lunxun.report.html;

import java.util.List;
import org.lunxun.model.Stability;

/** A curve of shares that grow to one, with lines across at thresholds. */
@Stability(Stability.Level.INTERNAL)
public final class CurveChart {

    private static final int HEIGHT = 320;
    private static final int TOP = 18;
    private static final int BOTTOM = 28;
    private static final int MOST_DOTS = 200;

    private CurveChart() {}

    /**
     * A point of the curve.
     *
     * @param x across, 0 to 1
     * @param y up, 0 to 1
     * @param look the class of its style
     * @param title what it is
     */
    @Stability(Stability.Level.INTERNAL)
    public record Point(double x, double y, String look, String title) {}

    /**
     * A line across.
     *
     * @param y how high, 0 to 1
     * @param label what it means
     */
    @Stability(Stability.Level.INTERNAL)
    public record Threshold(double y, Label label) {}

    /**
     * Draws a curve that starts at nothing.
     *
     * @param figure an open figure
     * @param points its points, from left to right
     * @param thresholds lines across
     * @param below what is counted from left to right
     */
    public static void draw(Figure figure, List<Point> points, List<Threshold> thresholds, Label below) {
        Html html = figure.draw(HEIGHT);
        for (int line = 0; line <= 4; line++) {
            ColumnChart.gridLine(html, y(line / 4.0));
        }
        html.open(
                "svg",
                "y",
                Integer.toString(TOP),
                "width",
                "100%",
                "height",
                Integer.toString(HEIGHT - TOP - BOTTOM),
                "viewBox",
                "0 0 1000 1000",
                "preserveAspectRatio",
                "none");
        StringBuilder path = new StringBuilder("M0 1000");
        for (Point point : points) {
            path.append('L')
                    .append(Svg.number(point.x() * 1000))
                    .append(' ')
                    .append(Svg.number(1000 - point.y() * 1000));
        }
        html.shape("path", "class", "curve", "vector-effect", "non-scaling-stroke", "d", path.toString());
        html.close("svg").line();
        for (int line = 0; line <= 4; line++) {
            ColumnChart.gridLabel(html, y(line / 4.0), line * 25 + "%");
        }
        for (Threshold threshold : thresholds) {
            String at = Svg.number(y(threshold.y()));
            html.shape("line", "class", "limit", "x1", "0", "x2", "100%", "y1", at, "y2", at);
            Figure.text(
                    html,
                    threshold.label(),
                    "class",
                    "value",
                    "x",
                    "100%",
                    "y",
                    Svg.number(y(threshold.y()) - 5),
                    "text-anchor",
                    "end");
        }
        // A dot for each base would hide the curve where there are thousands.
        for (Point point : points.subList(0, Math.min(points.size(), MOST_DOTS))) {
            html.open(
                    "circle",
                    "class",
                    point.look(),
                    "cx",
                    Svg.percent(point.x()),
                    "cy",
                    Svg.number(y(point.y())),
                    "r",
                    "4.5");
            html.leaf("title", point.title()).close("circle");
        }
        html.line();
        Figure.text(html, below, "class", "axis", "x", "100%", "y", Integer.toString(HEIGHT - 8), "text-anchor", "end");
    }

    private static double y(double share) {
        return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * share;
    }
}
