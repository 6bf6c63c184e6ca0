package org.lunxun.plugin.university;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.lunxun.sdk.api.CatalogueRequest;
import org.lunxun.sdk.api.CatalogueSink;
import org.lunxun.sdk.api.ProviderException;
import org.lunxun.sdk.api.Settings;
import org.lunxun.sdk.tables.MappedProvider;
import org.lunxun.sdk.tables.TableCatalogue;
import org.lunxun.tables.RowKind;
import org.lunxun.tables.TableMapping;

/** A university's programmes for officials, as a workbook that a mapping reads. */
final class Programmes {

    private static final TableMapping OWN = TableMapping.read(Programmes.class, "programmes.json");

    private Programmes() {}

    static void read(CatalogueRequest request, CatalogueSink sink) throws ProviderException, IOException {
        Settings settings = request.settings();
        TableCatalogue.read(settings.get(UniversityProvider.PROGRAMMES), mapping(settings), request, sink);
    }

    /** The plugin's own mapping, or that which the settings name, with what they say of rows that leave it out. */
    static TableMapping mapping(Settings settings) throws ProviderException {
        Optional<Path> given = settings.find(MappedProvider.MAPPING);
        TableMapping mapping = given.isEmpty() ? OWN : TableCatalogue.mapping(given.get());
        Optional<Integer> year = settings.find(MappedProvider.YEAR);
        if (year.isPresent()) {
            mapping = mapping.withYear(year.get());
        }
        Optional<String> region = settings.find(UniversityProvider.REGION);
        if (region.isPresent()) {
            mapping = mapping.withRegion(region.get());
        }
        Optional<String> organizer = settings.find(UniversityProvider.ORGANIZER);
        return organizer.isPresent() ? mapping.withDefault(RowKind.OFFERING, "organizer", organizer.get()) : mapping;
    }
}
