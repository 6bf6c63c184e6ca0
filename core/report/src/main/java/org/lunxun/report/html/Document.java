package org.lunxun.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.lunxun.model.Stability;
import org.lunxun.report.words.Language;

/**
 * The frame of a page: head, masthead, table of contents, foot. The page asks no network for anything: its policy
 * allows its own style and its own script, each by its hash, and nothing else.
 */
@Stability(Stability.Level.INTERNAL)
public final class Document {

    private static final String STYLE = resource("report.css");
    private static final String SCRIPT = resource("report.js");
    private static final String POLICY = "default-src 'none'; style-src '" + hash(STYLE) + "'; script-src '"
            + hash(SCRIPT) + "'; base-uri 'none'; form-action 'none'";

    private final Page page;
    private int sections;

    /**
     * A line of the table of contents.
     *
     * @param id the section's anchor
     * @param title its heading
     */
    @Stability(Stability.Level.INTERNAL)
    public record Entry(String id, Label title) {}

    /**
     * Frames a page.
     *
     * @param page the page, still empty
     */
    public Document(Page page) {
        this.page = page;
    }

    /**
     * Writes everything above the first section.
     *
     * @param title the document's title
     * @param subtitle what stands below it
     * @param kind what kind of document it is
     * @param contents the sections to come
     */
    public void begin(Label title, Label subtitle, Label kind, List<Entry> contents) {
        Html html = page.html();
        head(title);
        html.open("body").line();
        html.open("a", "class", "skip", "href", "#content");
        page.label(Label.of("document.skip")).html().close("a").line();
        html.open("header", "class", "masthead").open("div", "class", "series").open("div");
        html.leaf("strong", "轮训 Lunxun", "lang", "zh").text(" · ");
        page.label(kind).html().close("div").line();
        languages();
        html.close("div").line();
        page.say("h1", title);
        page.say("p", subtitle, "class", "subtitle");
        html.close("header").line().open("div", "class", "frame").line();
        contents(contents);
        html.open("main", "id", "content").line();
    }

    private void head(Label title) {
        Html html = page.html();
        String tag = page.first().tag();
        html.trusted("<!DOCTYPE html>\n");
        html.open(
                "html",
                "lang",
                tag,
                "data-lang",
                tag,
                "data-title-zh",
                title.in(Language.CHINESE),
                "data-title-en",
                title.in(Language.ENGLISH));
        html.line().open("head").line();
        html.bare("meta", "charset", "utf-8").line();
        html.bare("meta", "http-equiv", "Content-Security-Policy", "content", POLICY)
                .line();
        html.bare("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.bare("meta", "name", "referrer", "content", "no-referrer").line();
        html.bare("meta", "name", "color-scheme", "content", "light dark").line();
        html.leaf("title", title.in(page.first())).line();
        html.open("style").trusted(STYLE).close("style").line();
        html.close("head").line();
    }

    private void languages() {
        Html html = page.html();
        html.open("div", "class", "switch", "role", "group", "aria-label", "语言 Language");
        for (Language language : Language.values()) {
            html.leaf(
                    "button",
                    language == Language.CHINESE ? "中文" : "English",
                    "type",
                    "button",
                    "data-to",
                    language.tag(),
                    "lang",
                    language == Language.CHINESE ? "zh" : "en-GB",
                    "aria-pressed",
                    String.valueOf(language == page.first()));
        }
        html.close("div").line();
    }

    private void contents(List<Entry> contents) {
        Html html = page.html();
        html.open("nav", "class", "toc", "aria-labelledby", "contents");
        page.say("h2", Label.of("document.contents"), "id", "contents");
        html.open("ol");
        for (int i = 0; i < contents.size(); i++) {
            html.open("li").open("a", "href", "#" + contents.get(i).id(), "data-number", Integer.toString(i + 1));
            page.label(contents.get(i).title()).html().close("a").close("li").line();
        }
        html.close("ol").close("nav").line();
    }

    /**
     * Opens a section and writes its heading.
     *
     * @param entry its line in the table of contents
     */
    public void section(Entry entry) {
        sections++;
        page.html()
                .open("section", "id", entry.id(), "aria-labelledby", entry.id() + "-title")
                .line();
        page.say("h2", entry.title(), "id", entry.id() + "-title", "data-number", Integer.toString(sections));
    }

    /** Closes a section. */
    public void endSection() {
        page.html().close("section").line();
    }

    /**
     * Writes everything below the last section.
     *
     * @param foot what stands at the foot
     * @return the source of the document
     */
    public String end(Label foot) {
        Html html = page.html();
        html.close("main").close("div").line().open("footer");
        page.say("p", foot);
        html.close("footer").line();
        html.open("script").trusted(SCRIPT).close("script").line();
        html.close("body").close("html").line();
        return html.source();
    }

    private static String resource(String name) {
        try (InputStream in = Document.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The resource (%s) must be on the class path.".formatted(name));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The resource (%s) cannot be read.".formatted(name), e);
        }
    }

    private static String hash(String source) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every JDK must have SHA-256.", missing);
        }
    }
}
