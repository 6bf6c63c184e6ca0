package org.lunxun.examples.reportbrowser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Opens the reports from disk, as a reader would. Pictures are left in {@code target/screenshots}. */
@Tag("slow")
class ReportInBrowserTest {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final int NARROW = 390;
    private static final int WIDE = 1280;

    private static Playwright playwright;
    private static Browser browser;
    private static Map<String, Path> reports;

    @BeforeAll
    static void opens() throws IOException, InterruptedException {
        Tools.needChromium();
        Files.createDirectories(PICTURES);
        reports = SampleReports.write(Path.of("target", "reports"));
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Tools.CHROMIUM)
                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    static void closes() {
        if (playwright != null) {
            playwright.close();
        }
    }

    /** Each report is opened once in each width; on that page, languages and schemes change as a reader changes them. */
    static Stream<Arguments> windows() {
        return Stream.of("demo", "public")
                .flatMap(report -> Stream.of(NARROW, WIDE).map(width -> Arguments.of(report, width)));
    }

    @ParameterizedTest
    @MethodSource("windows")
    void complainsOfNothingAsksForNothingAndFitsTheWindow(String report, int width) throws IOException {
        try (OpenedPage opened = new OpenedPage(browser, reports.get(report), width, ColorScheme.LIGHT, true)) {
            for (String language : List.of("zh-CN", "en")) {
                opened.choose(language);
                assertEquals(language, opened.state().get("lang"));
                assertEquals(0, opened.overflow(), "nothing is wider than the window");
                for (ColorScheme scheme : schemes(language)) {
                    opened.show(scheme);
                    opened.picture(PICTURES.resolve("%s-%s-%d-%s.png"
                            .formatted(report, language, width, scheme.name().toLowerCase(Locale.ROOT))));
                }
            }
            assertEquals(List.of(), opened.complaints());
            assertEquals(List.of(), opened.otherRequests(), "it asks for nothing");
        }
    }

    /** Pictures take seconds: by day in one language and by night in the other, in full mode both in both. */
    private static List<ColorScheme> schemes(String language) {
        if (Boolean.getBoolean("lunxun.full")) {
            return List.of(ColorScheme.LIGHT, ColorScheme.DARK);
        }
        return List.of(language.equals("en") ? ColorScheme.DARK : ColorScheme.LIGHT);
    }

    /** Looking for barriers takes seconds a view: each language, width and scheme, but not every mixture of them. */
    static Stream<Arguments> someViews() {
        return Stream.of(
                Arguments.of("demo", WIDE, "zh-CN", ColorScheme.LIGHT),
                Arguments.of("demo", NARROW, "en", ColorScheme.DARK),
                Arguments.of("base", NARROW, "en", ColorScheme.LIGHT),
                Arguments.of("public", NARROW, "zh-CN", ColorScheme.DARK),
                Arguments.of("public", WIDE, "en", ColorScheme.LIGHT));
    }

    @ParameterizedTest
    @MethodSource("someViews")
    void putsNoBarrierInAnyonesWay(String report, int width, String language, ColorScheme scheme) throws IOException {
        try (OpenedPage opened = new OpenedPage(browser, reports.get(report), width, scheme, true)) {
            for (String other : List.of("zh-CN", "en")) {
                opened.choose(other);
                opened.openDetails();
                assertEquals(0, opened.overflow(), "nothing is wider than the window when everything is open");
            }
            opened.choose(language);
            assertEquals(List.of(), opened.barriers());
        }
    }

    @Test
    void showsOneLanguageAtATimeAndSwitchesWithoutReload() {
        try (OpenedPage opened = new OpenedPage(browser, reports.get("demo"), WIDE, ColorScheme.LIGHT, true)) {
            String chinese = (String) opened.state().get("text");
            opened.choose("en");
            String english = (String) opened.state().get("text");

            assertTrue(chinese.contains("概要") && !chinese.contains("In brief"));
            assertTrue(english.contains("In brief") && !english.contains("概要"));
            assertEquals(
                    1,
                    opened.page()
                            .querySelectorAll("button[data-to='en'][aria-pressed='true']")
                            .size());
            opened.page().reload();
            assertEquals("en", opened.state().get("lang"), "the choice is remembered");
        }
    }

    @Test
    void worksInOneLanguageWithoutScript() {
        try (OpenedPage opened = new OpenedPage(browser, reports.get("demo"), NARROW, ColorScheme.LIGHT, false)) {
            assertEquals(List.of(), opened.complaints());
            assertTrue(opened.page().isVisible("section#quality"));
            assertTrue(opened.page().isVisible("h2#quality-title span[lang='zh-CN']"));
            assertFalse(opened.page().isVisible("h2#quality-title span[lang='en']"));
            assertFalse(opened.page().isVisible(".switch"), "no button that does nothing");
        }
    }

    @Test
    void runsNothingThatDataBrings() {
        try (OpenedPage opened = new OpenedPage(browser, reports.get("hostile"), WIDE, ColorScheme.LIGHT, true)) {
            assertEquals(List.of(), opened.complaints());
            assertEquals(List.of(), opened.otherRequests());
            assertEquals(false, opened.page().evaluate("() => 'stolen' in window"));
            assertEquals(1, opened.page().querySelectorAll("script").size());
        }
    }

    @Test
    void refusesAScriptThatIsNotItsOwn() {
        try (OpenedPage opened = new OpenedPage(browser, reports.get("demo"), WIDE, ColorScheme.LIGHT, true)) {
            opened.page()
                    .evaluate("() => { const s = document.createElement('script'); s.textContent = 'window.stolen = 1';"
                            + " document.body.append(s); }");

            assertEquals(false, opened.page().evaluate("() => 'stolen' in window"));
            assertTrue(opened.complaints().stream().anyMatch(line -> line.contains("Content Security Policy")));
        }
    }

    @Test
    void printsOnPaper() throws IOException {
        for (String report : List.of("demo", "public")) {
            try (OpenedPage opened = new OpenedPage(browser, reports.get(report), WIDE, ColorScheme.DARK, true)) {
                byte[] pdf = opened.print(PICTURES.resolve(report + ".pdf"));

                assertTrue(new String(pdf, 0, 5, StandardCharsets.US_ASCII).startsWith("%PDF-"));
                assertFalse(opened.page().isVisible(".switch"));
                assertEquals(
                        "rgb(255, 255, 255)",
                        opened.page().evaluate("() => getComputedStyle(document.body).backgroundColor"),
                        "paper is white, whatever the screen is");
            }
        }
    }

    @Test
    void jumpsToASectionFromTheContents() {
        try (OpenedPage opened = new OpenedPage(browser, reports.get("demo"), WIDE, ColorScheme.LIGHT, true)) {
            opened.page().click(".toc a[href='#budget']");
            opened.page()
                    .waitForFunction(
                            "() => document.querySelector('.toc a[href=\"#budget\"]').getAttribute('aria-current') === 'location'");

            assertTrue(opened.page().url().endsWith("#budget"));
            assertTrue(opened.page().isVisible(".toc a[href='#about']"), "the contents stay in sight");
        }
    }
}
