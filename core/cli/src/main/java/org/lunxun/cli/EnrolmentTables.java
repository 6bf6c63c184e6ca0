package org.lunxun.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.enrolment.EnrolmentBook;
import org.lunxun.engine.enrolment.Place;
import org.lunxun.engine.enrolment.Place.Standing;
import org.lunxun.exchange.CsvFile;
import org.lunxun.model.people.CadreId;

/** The tables of {@code lunxun enrol}. */
final class EnrolmentTables {

    /** In the first two any program finds what a plan and a promised place have. */
    private static final List<String> COLUMNS =
            List.of("cadre_id", "offering_id", "source", "standing", "reason", "other_cadre_id");

    private EnrolmentTables() {}

    static void write(EnrolmentBook book, Path to) throws IOException {
        CsvFile.write(to.resolve("outbox.csv"), COLUMNS, rows(book.outbox().stream()));
        CsvFile.write(
                to.resolve("enrolments.csv"),
                COLUMNS,
                Stream.concat(
                                rows(book.places().stream()
                                                .filter(place ->
                                                        place.wanted() && place.standing() == Standing.CONFIRMED))
                                        .stream(),
                                substitutes(book).stream())
                        .toList());
        CsvFile.write(to.resolve("refusals.csv"), COLUMNS, rows(book.toReplan().stream()));
    }

    private static List<List<String>> rows(Stream<Place> places) {
        return places.map(place -> row(place, place.place().assignment().cadre(), place.substitute()))
                .toList();
    }

    /** Who comes instead of whom the plan sends. */
    private static List<List<String>> substitutes(EnrolmentBook book) {
        return book.places().stream()
                .flatMap(place -> Stream.ofNullable(place.substitute())
                        .map(comes ->
                                row(place, comes, place.place().assignment().cadre())))
                .toList();
    }

    private static List<String> row(Place place, CadreId cadre, @Nullable CadreId other) {
        return List.of(
                cadre.value(),
                place.place().assignment().offering().value(),
                place.place().source().value(),
                place.standing().name(),
                place.reason(),
                other == null ? "" : other.value());
    }
}
