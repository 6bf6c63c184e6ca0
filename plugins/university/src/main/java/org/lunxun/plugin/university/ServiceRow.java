package org.lunxun.plugin.university;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes a row of a service as the CSV binding would: references as ids, lists with commas, and only what is read. */
final class ServiceRow {

    /** The columns that hold references, by the fields of a service. */
    private static final Map<String, String> REFERENCES = Map.of(
            "org", "orgSourcedId",
            "course", "courseSourcedId",
            "school", "schoolSourcedId",
            "terms", "termSourcedIds",
            "class", "classSourcedId",
            "user", "userSourcedId",
            "lineItem", "lineItemSourcedId",
            "student", "studentSourcedId");

    private ServiceRow() {}

    static Map<String, String> cells(JsonNode row, List<String> fields) {
        Map<String, String> cells = new HashMap<>();
        for (String field : fields) {
            JsonNode value = row.path(field);
            String column = REFERENCES.get(field);
            if (field.equals("metadata")) {
                value.properties().forEach(one -> cells.put("metadata." + one.getKey(), text(one.getValue())));
            } else if (column != null) {
                cells.put(column, ids(value));
            } else {
                cells.put(field, text(value));
            }
        }
        return cells;
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            List<String> items = new ArrayList<>();
            value.forEach(item -> items.add(item.asText("")));
            return String.join(",", items);
        }
        return value.isNull() ? "" : value.asText("");
    }

    /** The id of a reference, or of several; its href is never looked at. */
    private static String ids(JsonNode value) {
        if (!value.isArray()) {
            return value.path("sourcedId").asText("");
        }
        List<String> ids = new ArrayList<>();
        value.forEach(one -> ids.add(one.path("sourcedId").asText("")));
        return String.join(",", ids);
    }
}
