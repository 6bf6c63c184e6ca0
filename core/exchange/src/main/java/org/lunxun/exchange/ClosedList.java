package org.lunxun.exchange;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lunxun.exchange.text.CsvRow;
import org.lunxun.exchange.text.Words;

/** A list of words of which a cell must hold one, written exactly so. */
final class ClosedList<E extends Enum<E>> {
    private final String allowed;
    private final Words<Optional<E>> words;

    ClosedList(Class<E> type) {
        E[] constants = type.getEnumConstants();
        allowed = Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", "));
        words = new Words<>(text -> Arrays.stream(constants)
                .filter(constant -> constant.name().equals(text))
                .findFirst());
    }

    /** The constant that a cell names, null when it names none. */
    @Nullable
    E at(CsvRow row, int column) {
        return words.at(row, column).orElse(null);
    }

    /** The constant that a text names, null when it names none. */
    @Nullable
    E of(String text) {
        return words.of(text).orElse(null);
    }

    /** The words of the list, for a finding. */
    String allowed() {
        return allowed;
    }
}
