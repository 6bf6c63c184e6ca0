package org.lunxun.report.html;

import org.lunxun.model.Stability;

/** One bar that is filled as far as something was reached. */
@Stability(Stability.Level.INTERNAL)
public final class Gauge {

    private static final int HEIGHT = 62;

    private Gauge() {}

    /**
     * Draws the bar.
     *
     * @param figure an open figure
     * @param reached how far, 0 to 1
     * @param left what the filled part is
     * @param right what the whole is
     */
    public static void draw(Figure figure, double reached, Label left, Label right) {
        Html html = figure.draw(HEIGHT);
        html.shape("rect", "class", "track", "y", "4", "width", "100%", "height", "26");
        html.shape("rect", "class", "fill-main", "y", "4", "width", Svg.percent(Math.min(1, reached)), "height", "26");
        html.shape("line", "class", "limit", "x1", "100%", "x2", "100%", "y1", "0", "y2", "36");
        Figure.text(html, left, "class", "value", "x", "0", "y", "52");
        Figure.text(html, right, "class", "value", "x", "100%", "y", "52", "text-anchor", "end");
    }
}
