package org.lunxun.report.words;

import java.util.Locale;
import org.lunxun.model.Stability;

/** The languages that words exist in. */
@Stability(Stability.Level.EXPERIMENTAL)
public enum Language {
    /** Chinese in simplified characters. */
    CHINESE("zh-CN", "zh_CN"),
    /** English. */
    ENGLISH("en", "en");

    private final String tag;
    private final String suffix;

    Language(String tag, String suffix) {
        this.tag = tag;
        this.suffix = suffix;
    }

    /**
     * The language for a locale.
     *
     * @param locale any locale
     * @return Chinese for every Chinese locale, else English
     */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? CHINESE : ENGLISH;
    }

    /**
     * The language's tag, as pages name it (BCP 47).
     *
     * @return {@code zh-CN} or {@code en}
     */
    public String tag() {
        return tag;
    }

    String suffix() {
        return suffix;
    }
}
