package org.lunxun.examples.reportbrowser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A page that was opened from disk, with everything that it complained of or asked for. */
final class OpenedPage implements AutoCloseable {

    private static final int HEIGHT = 900;

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();

    OpenedPage(Browser browser, Path file, int width, ColorScheme scheme, boolean script) {
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, HEIGHT)
                .setColorScheme(scheme)
                .setJavaScriptEnabled(script));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (!message.type().equals("log") && !message.type().equals("info")) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("error: " + error));
        page.onRequest(request -> requests.add(request.url()));
        page.navigate(file.toUri().toString());
    }

    Page page() {
        return page;
    }

    List<String> complaints() {
        return complaints;
    }

    /** What was asked for besides the page itself. */
    List<String> otherRequests() {
        return requests.stream().filter(url -> !url.endsWith("/index.html")).toList();
    }

    void choose(String tag) {
        page.click("button[data-to='" + tag + "']");
    }

    /** As when the reader's system goes from day to night or back. */
    void show(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    void openDetails() {
        page.evaluate("() => document.querySelectorAll('details').forEach(d => { d.open = true; })");
    }

    /** How many pixels the page is wider than the window. */
    int overflow() {
        return ((Number) page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }

    /** What axe-core finds serious or critical: rule, and the first elements. */
    @SuppressWarnings("unchecked")
    List<String> barriers() throws IOException {
        try (InputStream axe = OpenedPage.class.getResourceAsStream("/axe.min.js")) {
            if (axe == null) {
                throw new IllegalStateException("The script axe.min.js must be on the class path.");
            }
            page.evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        return (List<String>) page.evaluate("""
                async () => {
                  const found = await axe.run(document, { preload: false, resultTypes: ['violations'] });
                  return found.violations
                    .filter(v => v.impact === 'serious' || v.impact === 'critical')
                    .map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | '));
                }
                """);
    }

    void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    /** Prints as people do; a page of paper is A4. */
    byte[] print(Path file) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        return page.pdf(new Page.PdfOptions()
                .setPath(file)
                .setFormat("A4")
                .setPrintBackground(true)
                .setPreferCSSPageSize(true));
    }

    Map<String, Object> state() {
        Object state = page.evaluate(
                "() => ({ lang: document.documentElement.lang, title: document.title, text: document.body.innerText })");
        @SuppressWarnings("unchecked")
        Map<String, Object> map = (Map<String, Object>) state;
        return map;
    }

    @Override
    public void close() {
        context.close();
    }
}
