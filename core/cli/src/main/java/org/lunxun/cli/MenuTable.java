package org.lunxun.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lunxun.engine.triage.Menu;
import org.lunxun.engine.triage.TriageResult;
import org.lunxun.exchange.CsvFile;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.rotation.RotationDataset;

/** The menus of units as a table for people. */
final class MenuTable {

    static final String MENUS = "menus";

    private MenuTable() {}

    static void write(RotationDataset dataset, TriageResult triage, Path folder) throws IOException {
        Map<OfferingId, Offering> offerings = new HashMap<>();
        dataset.offerings().forEach(offering -> offerings.put(offering.id(), offering));
        CsvFile.write(
                folder.resolve(MENUS + ".csv"),
                List.of("unit_id", "offering_id", "title", "base_id", "start_date", "end_date", "seats"),
                Menu.of(dataset, triage).stream()
                        .map(line -> cells(line, Objects.requireNonNull(offerings.get(line.offering()))))
                        .toList());
    }

    private static List<String> cells(Menu line, Offering offering) {
        return List.of(
                line.unit().value(),
                line.offering().value(),
                BaseTables.forPeople(offering.title()),
                offering.base().value(),
                offering.dates().start().toString(),
                offering.dates().end().toString(),
                String.valueOf(line.seats()));
    }
}
