package org.lunxun.tables;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lunxun.model.resource.Dimension;

/** The words of forms for the dimensions, each with the constant that it stands for. */
final class DimensionWords {

    static final Map<String, String> ALL = all();

    private DimensionWords() {}

    static String of(Dimension dimension) {
        return switch (dimension) {
            case FACULTY -> "师资状况 Faculty";
            case TEACHING -> "办学质量 Teaching";
            case CONDITIONS -> "培训条件 Conditions";
            case REPUTATION -> "社会反映 Reputation";
        };
    }

    private static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        for (Dimension dimension : Dimension.values()) {
            all.put(of(dimension), dimension.name());
        }
        return all;
    }
}
