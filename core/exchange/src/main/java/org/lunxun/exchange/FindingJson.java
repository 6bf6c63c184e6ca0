package org.lunxun.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;

/** Findings as members for a {@link JsonFile}: codes and arguments, no sentences. */
@Stability(Stability.Level.EXPERIMENTAL)
public final class FindingJson {

    private FindingJson() {}

    /**
     * The members of findings.
     *
     * @param findings the findings
     * @return one map for each, in their order: {@code severity}, {@code reason}, where it has a place {@code file},
     *     {@code row} and {@code column}, and {@code arguments} when it has some
     */
    public static List<Map<String, Object>> of(List<Finding> findings) {
        return findings.stream().map(FindingJson::of).toList();
    }

    private static Map<String, Object> of(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("severity", finding.severity());
        json.put("reason", finding.reason().code());
        Location place = finding.location();
        if (place != null) {
            json.put("file", place.file());
            if (place.row() > 0) {
                json.put("row", place.row());
            }
            if (place.column() != null) {
                json.put("column", place.column());
            }
        }
        if (!finding.arguments().isEmpty()) {
            Map<String, Object> arguments = new LinkedHashMap<>();
            finding.arguments().forEach(argument -> arguments.put(argument.name(), argument.value()));
            json.put("arguments", arguments);
        }
        return json;
    }
}
