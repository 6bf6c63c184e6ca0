package org.lunxun.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a constant by its word in lower case. */
class WordConverter<E extends Enum<E>> implements ITypeConverter<E> {

    private final String what;
    private final Class<E> words;
    private final E usual;

    WordConverter(String what, Class<E> words, E usual) {
        this.what = what;
        this.words = words;
        this.usual = usual;
    }

    @Override
    public E convert(String value) {
        return Arrays.stream(words.getEnumConstants())
                .filter(constant -> word(constant).equals(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("The " + what + " (" + value + ") must be one of "
                        + Arrays.stream(words.getEnumConstants())
                                .map(WordConverter::word)
                                .collect(Collectors.joining(", "))
                        + ".\nMaybe leave it out: " + word(usual) + " is the default."));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
