package org.lunxun.sync;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.lunxun.model.resource.Catalogue;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.sdk.api.Capability;
import org.lunxun.sdk.api.CatalogueRequest;
import org.lunxun.sdk.api.CatalogueSink;
import org.lunxun.sdk.api.Cursor;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.api.Setting;
import org.lunxun.sdk.api.TrainingProvider;

/** A provider of many catalogues in memory, one for each value of its setting; what it offers can be changed. */
final class FakeProvider implements TrainingProvider {

    static final PluginId ID = PluginId.of("fake");
    private static final Setting<String> NAME = Setting.text("name", "Which catalogue.");

    final Map<String, Catalogue> catalogues = new ConcurrentHashMap<>();
    final Map<String, Integer> asked = new TreeMap<>();

    /** By name: what is new since a cursor, and the ids of classes that are gone; such a source answers cursors. */
    final Map<String, Catalogue> since = new ConcurrentHashMap<>();

    final Map<String, List<OfferingId>> removed = new ConcurrentHashMap<>();
    final Map<String, String> cursors = new ConcurrentHashMap<>();

    @Override
    public PluginId id() {
        return ID;
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(Capability.CATALOGUE);
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(NAME);
    }

    @Override
    public void catalogue(CatalogueRequest request, CatalogueSink sink) throws IOException {
        String name = request.settings().get(NAME);
        synchronized (asked) {
            asked.merge(name, 1, Integer::sum);
        }
        boolean whole = request.since().isEmpty();
        Catalogue rows = whole ? catalogues.get(name) : since.getOrDefault(name, Catalogue.EMPTY);
        if (rows == null) {
            throw new IOException("the source " + name + " is down");
        }
        rows.bases().forEach(sink::base);
        rows.courses().forEach(sink::course);
        rows.offerings().forEach(sink::offering);
        rows.lecturers().forEach(sink::lecturer);
        rows.materials().forEach(sink::material);
        if (!whole) {
            removed.getOrDefault(name, List.of()).forEach(sink::removed);
        }
        String cursor = cursors.get(name);
        if (cursor != null) {
            sink.completeAt(Cursor.of(cursor));
        }
    }
}
