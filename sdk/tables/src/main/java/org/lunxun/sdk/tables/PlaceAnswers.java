package org.lunxun.sdk.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.finding.Severity;
import org.lunxun.sdk.api.ProviderException;
import org.lunxun.sdk.api.ProviderSink;
import org.lunxun.sdk.api.SourceText;
import org.lunxun.tables.PlaceRow;
import org.lunxun.tables.TableException;
import org.lunxun.tables.TableMapping;
import org.lunxun.tables.TableReader;
import org.lunxun.tables.TableSink;

/**
 * What a provider has answered to a list of places. An answer counts for the place with its key, class and person; one with
 * another person counts when it says that this one comes instead; any other is a finding. Of several answers to one place the
 * last file, and in it the last row, counts.
 */
final class PlaceAnswers implements TableSink {

    private final Map<String, PlaceRow> asked = new HashMap<>();
    private final Map<String, PlaceRow> answers = new HashMap<>();
    private final ProviderSink sink;

    PlaceAnswers(List<PlaceRow> places, ProviderSink sink) {
        places.forEach(place -> asked.put(place.key(), place));
        this.sink = sink;
    }

    void read(Path place, TableMapping mapping) throws ProviderException, IOException {
        List<Path> files = Files.exists(place) ? TableFolder.files(place, sink) : List.of();
        if (files.isEmpty()) {
            return;
        }
        try {
            TableReader.of(mapping).read(files, this);
        } catch (TableException e) {
            throw ProviderException.of(ProviderReason.SOURCE_SHAPE, String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public void finding(Finding finding) {
        sink.finding(finding);
    }

    @Override
    public void place(PlaceRow answer) {
        PlaceRow place = asked.get(answer.key());
        boolean comesInstead = answer.state() == PlaceRow.State.CONFIRMED;
        if (place == null
                || !place.offering().equals(answer.offering())
                || (!place.cadre().equals(answer.cadre()) && !comesInstead)) {
            sink.finding(Finding.of(Severity.PROBLEM, ProviderReason.REFERENCE_UNRESOLVED)
                    .with("kind", "place")
                    .with("id", SourceText.shown(answer.key()))
                    .with("detail", "an answer to a place that the list does not have"));
        } else if (answer.state() != PlaceRow.State.RESERVED) {
            answers.put(answer.key(), answer);
        }
    }

    /** The place after its answer; one that was given back by us stays so, whatever comes. */
    PlaceRow of(PlaceRow place) {
        PlaceRow answer = answers.get(place.key());
        if (answer == null || place.state() == PlaceRow.State.CANCELLED) {
            return place;
        }
        return place.cadre().equals(answer.cadre())
                ? place.withState(answer.state())
                : new PlaceRow(place.key(), place.offering(), answer.cadre(), null, answer.state());
    }
}
