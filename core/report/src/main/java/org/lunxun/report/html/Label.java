package org.lunxun.report.html;

import java.math.BigDecimal;
import org.lunxun.model.Stability;
import org.lunxun.report.words.Language;
import org.lunxun.report.words.Numbers;
import org.lunxun.report.words.Phrases;

/**
 * A text in both languages.
 *
 * @param chinese the Chinese text
 * @param english the English text
 */
@Stability(Stability.Level.INTERNAL)
public record Label(String chinese, String english) {

    /**
     * A text that is the same in both languages: a number, a name from data.
     *
     * @param text the text
     * @return the label
     */
    public static Label same(String text) {
        return new Label(text, text);
    }

    /**
     * A sentence of the pages.
     *
     * @param key its key
     * @param namesAndValues names and values in turns; a value that is itself a label is put in by language
     * @return the label
     */
    public static Label of(String key, Object... namesAndValues) {
        return new Label(
                Phrases.of(Language.CHINESE).phrase(key, chosen(Language.CHINESE, namesAndValues)),
                Phrases.of(Language.ENGLISH).phrase(key, chosen(Language.ENGLISH, namesAndValues)));
    }

    /**
     * The word for one of the domain's names.
     *
     * @param list the list of words
     * @param name the name
     * @return the label; the name itself when nobody foresaw it
     */
    public static Label word(String list, String name) {
        return new Label(
                Phrases.of(Language.CHINESE).word(list, name),
                Phrases.of(Language.ENGLISH).word(list, name));
    }

    /**
     * An amount of money in few digits.
     *
     * @param yuan an amount
     * @return the label
     */
    public static Label money(BigDecimal yuan) {
        return new Label(Numbers.money(yuan, Language.CHINESE), Numbers.money(yuan, Language.ENGLISH));
    }

    /**
     * The text in one language.
     *
     * @param language the language
     * @return its text
     */
    public String in(Language language) {
        return language == Language.CHINESE ? chinese : english;
    }

    private static Object[] chosen(Language language, Object... values) {
        Object[] chosen = values.clone();
        for (int i = 1; i < chosen.length; i += 2) {
            if (chosen[i] instanceof Label label) {
                chosen[i] = label.in(language);
            }
        }
        return chosen;
    }
}
