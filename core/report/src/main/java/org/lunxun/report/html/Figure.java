package org.lunxun.report.html;

import java.util.List;
import org.lunxun.model.Stability;

/**
 * A chart with its title, the sentence that says what it shows, and its numbers as a table. The drawing is as wide as
 * its place and its text keeps its size: coordinates across are percentages, those down are pixels.
 */
@Stability(Stability.Level.INTERNAL)
public final class Figure {

    private final Page page;
    private final String anchor;
    private final Label title;
    private final Label reading;

    /**
     * A part of the legend.
     *
     * @param look the class of its style
     * @param label what it stands for
     */
    @Stability(Stability.Level.INTERNAL)
    public record Key(String look, Label label) {}

    private Figure(Page page, String anchor, Label title, Label reading) {
        this.page = page;
        this.anchor = anchor;
        this.title = title;
        this.reading = reading;
    }

    /**
     * Opens a figure and writes its title and what it shows.
     *
     * @param page the page
     * @param title a few words
     * @param reading a sentence for those who do not see the drawing, and for those who do
     * @param keys the legend, empty for none
     * @return the figure
     */
    public static Figure begin(Page page, Label title, Label reading, List<Key> keys) {
        Figure figure = new Figure(page, page.anchor(), title, reading);
        Html html = page.html();
        html.open("figure");
        page.say("figcaption", title, "id", figure.anchor + "t");
        page.say("p", reading, "id", figure.anchor + "d", "class", "reading");
        if (!keys.isEmpty()) {
            html.open("ul", "class", "legend");
            for (Key key : keys) {
                html.open("li").open("svg", "width", "14", "height", "14", "aria-hidden", "true");
                html.shape("rect", "class", key.look(), "y", "1", "width", "12", "height", "12");
                html.close("svg").text(" ");
                page.label(key.label());
                html.close("li");
            }
            html.close("ul").line();
        }
        return figure;
    }

    /**
     * Opens the drawing.
     *
     * @param height its height in pixels
     * @return where to draw
     */
    public Html draw(int height) {
        Html html = page.html();
        html.open(
                "svg",
                "class",
                "chart",
                "role",
                "img",
                "aria-labelledby",
                anchor + "t " + anchor + "d",
                "width",
                "100%",
                "height",
                Integer.toString(height));
        html.leaf("title", both(title));
        html.leaf("desc", both(reading)).line();
        return html;
    }

    /** Closes the drawing and opens the table of its numbers. */
    public void numbers() {
        page.html().close("svg").line().open("details", "class", "numbers");
        page.say("summary", Label.of("figure.numbers"));
    }

    /** Closes the table of numbers and the figure. */
    public void end() {
        page.html().close("details").close("figure").line();
    }

    /** Closes a figure whose numbers stand in a table of the text. */
    public void endWithoutNumbers() {
        page.html().close("svg").close("figure").line();
    }

    private static String both(Label label) {
        return label.chinese().equals(label.english()) ? label.english() : label.chinese() + " / " + label.english();
    }

    /**
     * Writes a text of a drawing in both languages.
     *
     * @param html where to draw
     * @param label the text
     * @param attributes names and values in turns
     */
    static void text(Html html, Label label, String... attributes) {
        if (label.chinese().equals(label.english())) {
            html.leaf("text", label.english(), attributes);
            return;
        }
        for (boolean chinese : new boolean[] {true, false}) {
            String[] more = java.util.Arrays.copyOf(attributes, attributes.length + 2);
            more[attributes.length] = "lang";
            more[attributes.length + 1] = chinese ? "zh-CN" : "en";
            html.leaf("text", chinese ? label.chinese() : label.english(), more);
        }
    }
}
