package org.lunxun.plugin.university;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lunxun.sdk.api.SourceText;

/** The results of students in the line items that count for a completion. */
final class GradeBook {

    /** How a student stands in a class. */
    enum State {
        /** Every line item that counts has a result that counts. */
        COMPLETED,
        /** A result was deleted, and what is left does not make a completion. */
        WITHDRAWN,
        /** Something is missing, or nothing is tracked. */
        OPEN
    }

    private final Map<String, List<String>> itemsOfClass = new HashMap<>();
    private final Map<String, Tables.Line> results = new HashMap<>();
    private final Set<String> statuses;

    private GradeBook(Set<String> statuses) {
        this.statuses = statuses;
    }

    /** Titles that count, empty for all; statuses that count, in any case. */
    static GradeBook of(
            Collection<Tables.Line> items, List<Tables.Line> results, List<String> titles, List<String> statuses) {
        Set<String> wanted = titles.stream().map(SourceText::compared).collect(Collectors.toSet());
        GradeBook book = new GradeBook(statuses.stream()
                .map(status -> status.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet()));
        for (Tables.Line item : items) {
            if (wanted.isEmpty() || wanted.contains(SourceText.compared(item.cell("title")))) {
                book.itemsOfClass
                        .computeIfAbsent(item.cell("classSourcedId").strip(), key -> new ArrayList<>())
                        .add(item.cell("sourcedId").strip());
            }
        }
        for (Tables.Line result : results) {
            String key = key(
                    result.cell("lineItemSourcedId").strip(),
                    result.cell("studentSourcedId").strip());
            // A result that was deleted and given again is two rows: the one that stands counts.
            book.results.merge(key, result, (one, other) -> isGone(one) ? other : one);
        }
        return book;
    }

    State state(String offering, String student) {
        List<String> items = itemsOfClass.getOrDefault(offering, List.of());
        boolean complete = !items.isEmpty();
        boolean gone = false;
        for (String item : items) {
            Tables.Line result = results.get(key(item, student));
            gone |= result != null && isGone(result);
            complete &= counts(result);
        }
        return complete ? State.COMPLETED : gone ? State.WITHDRAWN : State.OPEN;
    }

    /** The newest date of the results, as it is written; empty when none has one. */
    String lastDate(String offering, String student) {
        return itemsOfClass.getOrDefault(offering, List.of()).stream()
                .map(item -> results.get(key(item, student)))
                .map(result -> result == null ? "" : result.cell("scoreDate").strip())
                .max(String::compareTo)
                .orElse("");
    }

    private boolean counts(Tables.@Nullable Line result) {
        return result != null
                && !isGone(result)
                && statuses.contains(result.cell("scoreStatus").strip().toLowerCase(Locale.ROOT));
    }

    private static boolean isGone(Tables.Line line) {
        return Roster.GONE.contains(line.cell("status").strip());
    }

    private static String key(String item, String student) {
        return item + "\u0000" + student;
    }
}
