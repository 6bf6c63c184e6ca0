package org.lunxun.examples.reportbrowser;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/** Tools from outside the build: what is missing skips a test, or fails it where {@code -Dlunxun.browser=required}. */
final class Tools {

    static final Path CHROMIUM = Path.of(System.getProperty("lunxun.chromium", "/usr/bin/chromium"));

    private Tools() {}

    static void needChromium() {
        if (!Files.isExecutable(CHROMIUM)) {
            missing("Chromium (%s) is not here.%nMaybe run: apt-get install -y chromium fonts-noto-cjk"
                    .formatted(CHROMIUM));
        }
    }

    static void missing(String what) {
        if ("required".equals(System.getProperty("lunxun.browser"))) {
            fail(what);
        }
        abort(what);
    }
}
