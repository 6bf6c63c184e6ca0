package org.lunxun.plugin.university;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lunxun.model.DateRange;
import org.lunxun.sdk.api.SourceRow;

/** The days of the academic sessions, and those of classes that are held in them. */
final class Sessions {

    private final Days days;
    private final Map<String, DateRange> sessions = new HashMap<>();

    Sessions(Days days) {
        this.days = days;
    }

    void add(SourceRow row) {
        Optional<String> id = row.need("sourcedId", text -> text);
        Optional<LocalDate> start = row.need("startDate", days::read);
        Optional<LocalDate> end = row.need("endDate", days::read);
        row.made(() -> DateRange.of(start.orElseThrow(), end.orElseThrow()))
                .ifPresent(range -> sessions.putIfAbsent(id.orElseThrow(), range));
    }

    /** The days of a class: its own, or all of its terms'. */
    Optional<DateRange> days(SourceRow row) {
        if (row.text("metadata.startDate").isEmpty()
                && row.text("metadata.endDate").isEmpty()) {
            return row.need("termSourcedIds", this::spanned);
        }
        Optional<LocalDate> start = row.need("metadata.startDate", days::read);
        Optional<LocalDate> end = row.need("metadata.endDate", days::read);
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        if (end.get().isBefore(start.get())) {
            row.lose("metadata.endDate", row.text("metadata.endDate"), "a last day that is not before the first");
            return Optional.empty();
        }
        return Optional.of(DateRange.of(start.get(), end.get()));
    }

    private DateRange spanned(String terms) {
        List<DateRange> all = new ArrayList<>();
        for (String term : terms.split(",")) {
            DateRange range = sessions.get(term.strip());
            if (range == null) {
                throw new IllegalArgumentException("sourcedIds of sessions in academicSessions.csv");
            }
            all.add(range);
        }
        LocalDate start =
                all.stream().map(DateRange::start).min(LocalDate::compareTo).orElseThrow();
        LocalDate end =
                all.stream().map(DateRange::end).max(LocalDate::compareTo).orElseThrow();
        return DateRange.of(start, end);
    }
}
