package org.lunxun.report.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.lunxun.model.Stability;

/** All sentences of one language, by key; read once from the properties beside this class. */
@Stability(Stability.Level.INTERNAL)
public final class Phrases {

    private static final List<String> FILES = List.of("reasons", "page");
    private static final Map<Language, Phrases> ALL = readAll();

    private final Map<String, Template> templates;

    private Phrases(Map<String, Template> templates) {
        this.templates = templates;
    }

    /**
     * The sentences of a language.
     *
     * @param language the language
     * @return its sentences
     */
    public static Phrases of(Language language) {
        Phrases phrases = ALL.get(language);
        if (phrases == null) {
            throw new IllegalStateException("The language (%s) has no words.".formatted(language));
        }
        return phrases;
    }

    /**
     * A sentence with its arguments.
     *
     * @param key its key
     * @param namesAndValues names and values in turns
     * @return the sentence
     * @throws IllegalArgumentException when there is no such key
     */
    public String phrase(String key, Object... namesAndValues) {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
        }
        return template(key).fill(arguments);
    }

    /**
     * The word for one of the domain's names, which may be an open word that nobody foresaw.
     *
     * @param list the list, for example {@code kind}
     * @param name the name, for example {@code PARTY_SCHOOL}
     * @return the word, the name itself when there is none
     */
    public String word(String list, String name) {
        Template known = templates.get(list + "." + name);
        return known == null ? name : known.fill(Map.of());
    }

    Optional<Template> find(String key) {
        return Optional.ofNullable(templates.get(key));
    }

    Template template(String key) {
        Template template = templates.get(key);
        if (template == null) {
            throw new IllegalArgumentException(
                    "The key (%s) of a sentence must have words.%nMaybe it is misspelt.".formatted(key));
        }
        return template;
    }

    Set<String> keys() {
        return new TreeSet<>(templates.keySet());
    }

    private static Map<Language, Phrases> readAll() {
        Map<Language, Phrases> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Map<String, Template> templates = new HashMap<>();
            for (String file : FILES) {
                read(file + "_" + language.suffix() + ".properties")
                        .forEach((key, text) -> templates.put(key.toString(), Template.parse(text.toString())));
            }
            all.put(language, new Phrases(templates));
        }
        return all;
    }

    private static Properties read(String file) {
        Properties properties = new Properties();
        try (InputStream in = Phrases.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The words (%s) must be on the class path.".formatted(file));
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The words (%s) cannot be read.".formatted(file), e);
        }
        return properties;
    }
}
