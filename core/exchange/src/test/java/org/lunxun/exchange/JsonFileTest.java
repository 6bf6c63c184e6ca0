package org.lunxun.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.model.finding.DatasetReason;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.Severity;

class JsonFileTest {
    @TempDir
    Path folder;

    @Test
    void writesTheSameBytesForTheSameValues() throws IOException {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("cover", 1.2e7);
        parts.put("cost", -0.5);
        parts.put("budget", new BigDecimal("900000.50"));
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("score", 43985385.55);
        plan.put("parts", parts);
        plan.put("stopped", Severity.NOTICE);
        plan.put("seed", 1L);
        plan.put("day", LocalDate.of(2027, 3, 8));
        plan.put("levels", Arrays.asList("县\"处\"级", null, true, 3));
        plan.put("empty", List.of());
        plan.put("none", Map.of());
        assertEquals("""
                {
                  "score": 43985385.55,
                  "parts": {
                    "cover": 12000000,
                    "cost": -0.5,
                    "budget": 900000.5
                  },
                  "stopped": "NOTICE",
                  "seed": 1,
                  "day": "2027-03-08",
                  "levels": [
                    "县\\"处\\"级",
                    null,
                    true,
                    3
                  ],
                  "empty": [],
                  "none": {}
                }
                """, written(plan));
    }

    @Test
    void refusesOtherValues() {
        assertThrows(IllegalArgumentException.class, () -> written(Map.of("x", new Object())));
        assertThrows(IllegalArgumentException.class, () -> written(Map.of("x", Double.POSITIVE_INFINITY)));
    }

    @Test
    void writesFindingsAsCodesAndArguments() throws IOException {
        List<Finding> findings = List.of(
                Finding.at(Severity.LOST, DatasetReason.CELL_EMPTY, Location.of("cadres.csv", 7, "level")),
                Finding.at(Severity.NOTICE, DatasetReason.NEED_WITHOUT_EVIDENCE, Location.ofFile("needs.csv"))
                        .with("rows", 12));
        assertEquals("""
                {
                  "findings": [
                    {
                      "severity": "LOST",
                      "reason": "dataset.CELL_EMPTY",
                      "file": "cadres.csv",
                      "row": 7,
                      "column": "level"
                    },
                    {
                      "severity": "NOTICE",
                      "reason": "dataset.NEED_WITHOUT_EVIDENCE",
                      "file": "needs.csv",
                      "arguments": {
                        "rows": "12"
                      }
                    }
                  ]
                }
                """, written(Map.of("findings", FindingJson.of(findings))));
    }

    private String written(Map<String, ?> members) throws IOException {
        Path file = folder.resolve("plan.json");
        JsonFile.write(file, members);
        return Files.readString(file);
    }
}
