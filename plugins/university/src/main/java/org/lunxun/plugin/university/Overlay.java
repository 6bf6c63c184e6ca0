package org.lunxun.plugin.university;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lunxun.sdk.api.ProviderException;

/** A bulk bundle and the delta bundles after it, as one: of the rows with one id the newest stands, at the place of the first. */
final class Overlay implements Tables {

    private final List<Bundle> bundles;

    /** The bulk bundle first, then the deltas from the oldest on. */
    Overlay(List<Bundle> bundles) {
        this.bundles = List.copyOf(bundles);
    }

    @Override
    public List<Line> rows(Table table) throws IOException, ProviderException {
        if (bundles.size() == 1) {
            return bundles.get(0).rows(table);
        }
        Map<String, Line> newest = new LinkedHashMap<>();
        List<Line> odd = new ArrayList<>();
        for (Line line : bundles.get(0).rows(table)) {
            if (newest.putIfAbsent(line.cell("sourcedId").strip(), line) != null) {
                odd.add(line);
            }
        }
        for (Bundle delta : bundles.subList(1, bundles.size())) {
            for (Line line : delta.rows(table)) {
                newest.put(line.cell("sourcedId").strip(), line);
            }
        }
        List<Line> all = new ArrayList<>(newest.values());
        all.addAll(odd);
        return all;
    }

    @Override
    public String place(Table table) {
        return bundles.get(0).place(table);
    }
}
