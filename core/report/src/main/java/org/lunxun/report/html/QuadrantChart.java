package org.lunxun.report.html;

import java.util.List;
import org.lunxun.model.Stability;

/** Points by size and quality, each with the interval of its quality, and lines across at thresholds. */
@Stability(Stability.Level.INTERNAL)
public final class QuadrantChart {

    private static final int HEIGHT = 360;
    private static final int TOP = 18;
    private static final int BOTTOM = 28;
    private static final double LEFT = 0.08;

    private QuadrantChart() {}

    /**
     * A point.
     *
     * @param x across, 0 to 1
     * @param y up, 0 to 1
     * @param low the low end of its interval, 0 to 1
     * @param high the high end of its interval, 0 to 1
     * @param look the class of its style
     * @param title what it is
     */
    @Stability(Stability.Level.INTERNAL)
    public record Point(double x, double y, double low, double high, String look, String title) {}

    /**
     * Draws the points.
     *
     * @param figure an open figure
     * @param points the points
     * @param thresholds lines across
     * @param below what is counted from left to right
     */
    public static void draw(Figure figure, List<Point> points, List<CurveChart.Threshold> thresholds, Label below) {
        Html html = figure.draw(HEIGHT);
        for (int line = 0; line <= 4; line++) {
            ColumnChart.gridLine(html, y(line / 4.0));
            ColumnChart.gridLabel(html, y(line / 4.0), line * 25 + "%");
        }
        for (CurveChart.Threshold threshold : thresholds) {
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
        for (Point point : points) {
            String x = Svg.percent(LEFT + (0.97 - LEFT) * point.x());
            html.open("g").leaf("title", point.title());
            html.shape(
                    "line",
                    "class",
                    "interval",
                    "x1",
                    x,
                    "x2",
                    x,
                    "y1",
                    Svg.number(y(point.low())),
                    "y2",
                    Svg.number(y(point.high())));
            html.shape("circle", "class", point.look(), "cx", x, "cy", Svg.number(y(point.y())), "r", "4.5");
            html.close("g");
        }
        html.line();
        Figure.text(html, below, "class", "axis", "x", "100%", "y", Integer.toString(HEIGHT - 8), "text-anchor", "end");
    }

    private static double y(double share) {
        return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * Math.min(1, Math.max(0, share));
    }
}
