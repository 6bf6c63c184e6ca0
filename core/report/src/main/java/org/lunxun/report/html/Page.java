package org.lunxun.report.html;

import org.lunxun.model.Stability;
import org.lunxun.report.words.Language;

/** A page in two languages of which one is shown at a time. */
@Stability(Stability.Level.INTERNAL)
public final class Page {

    private final Html html = new Html();
    private final Language first;
    private int anchors;

    /**
     * An empty page.
     *
     * @param first the language that is shown until a reader chooses the other
     */
    public Page(Language first) {
        this.first = first;
    }

    /**
     * The elements of the page.
     *
     * @return where to write them
     */
    public Html html() {
        return html;
    }

    /**
     * The language that is shown first.
     *
     * @return the language
     */
    public Language first() {
        return first;
    }

    /**
     * A name for an element that something else on the page refers to.
     *
     * @return a new one at each call
     */
    public String anchor() {
        anchors++;
        return "a" + anchors;
    }

    /**
     * Writes a text in both languages into the element that is open.
     *
     * @param label the text
     * @return this
     */
    public Page label(Label label) {
        if (label.chinese().equals(label.english())) {
            html.leaf("bdi", label.english());
        } else {
            html.leaf("span", label.chinese(), "lang", Language.CHINESE.tag());
            html.leaf("span", label.english(), "lang", Language.ENGLISH.tag());
        }
        return this;
    }

    /**
     * Writes an element that holds a text in both languages.
     *
     * @param tag the element
     * @param label the text
     * @param attributes names and values in turns
     * @return this
     */
    public Page say(String tag, Label label, String... attributes) {
        html.open(tag, attributes);
        label(label);
        html.close(tag).line();
        return this;
    }

    /**
     * Writes a paragraph.
     *
     * @param key the key of its sentences
     * @param namesAndValues names and values in turns
     * @return this
     */
    public Page paragraph(String key, Object... namesAndValues) {
        return say("p", Label.of(key, namesAndValues));
    }

    /**
     * Writes a heading of the third rank, for a part of a section.
     *
     * @param key the key of its words
     * @return this
     */
    public Page heading(String key) {
        return say("h3", Label.of(key));
    }

    /**
     * Writes a remark below a table that could not show everything.
     *
     * @param shown how many rows are shown
     * @param all how many there are
     * @param file where all are, as the page refers to it
     * @return this
     */
    public Page cut(long shown, long all, String file) {
        html.open("p", "class", "note");
        label(all > shown ? Label.of("cut.some", "shown", shown, "all", all) : Label.of("cut.none"));
        html.text(" ").leaf("a", file, "href", file);
        html.close("p").line();
        return this;
    }
}
