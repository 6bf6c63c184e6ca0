package org.lunxun.engine.registry;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Codes of schools as the education authority gives them: ten digits, or the five of a university or college. */
final class SchoolCode {

    private static final Pattern FORM = Pattern.compile("\\d{5}|\\d{10}");

    private SchoolCode() {}

    /** The code in its one form, empty when it is none. Full-width digits and spaces are mended; there is no check digit. */
    static Optional<String> parse(String text) {
        String code = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
        return FORM.matcher(code).matches() ? Optional.of(code) : Optional.empty();
    }
}
