package org.lunxun.engine.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.RotationDataset;

/** Datasets, plans and what verify.py says of them, as {@code src/test/oracle/make_expectations.py} writes them. */
final class VerifierAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The rules as verify.py names them, in the order of {@link Rule}. */
    private static final List<String> KEYS = List.of(
            "known", "eligible", "seats", "clash", "call-ups", "no-repeat", "unit", "leaders", "places", "budget");

    private final Map<String, RotationDataset> datasets = new TreeMap<>();
    private final Map<String, List<Answer>> answers = new HashMap<>();

    private VerifierAnswers() {}

    static VerifierAnswers read(InputStream datasets, InputStream expectations) throws IOException {
        VerifierAnswers read = new VerifierAnswers();
        Map<String, Map<String, byte[]>> folders = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(datasets, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String[] path = entry.getName().split("/", 2);
                folders.computeIfAbsent(path[0], name -> new HashMap<>()).put(path[1], zip.readAllBytes());
            }
        }
        folders.forEach((name, files) -> read.datasets.put(name, DatasetFolder.read(files)));
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(expectations), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Answer answer = new Answer(JSON.readTree(line));
                read.answers
                        .computeIfAbsent(answer.dataset(), name -> new ArrayList<>())
                        .add(answer);
            }
        }
        return read;
    }

    Map<String, RotationDataset> datasets() {
        return datasets;
    }

    List<Answer> answers(String dataset) {
        return answers.getOrDefault(dataset, List.of());
    }

    /** A plan and what verify.py says of it. */
    record Answer(JsonNode json) {

        private static final double RELATIVE = 1e-9;

        String dataset() {
            return json.get("dataset").asText();
        }

        boolean valid() {
            return json.get("valid").asBoolean();
        }

        long count(Rule rule) {
            return json.get("broken").path(KEYS.get(rule.ordinal())).asLong(0);
        }

        List<Assignment> plan() {
            List<Assignment> plan = new ArrayList<>();
            json.get("plan")
                    .forEach(row -> plan.add(Assignment.of(
                            CadreId.of(row.get(0).asText()),
                            OfferingId.of(row.get(1).asText()))));
            return plan;
        }

        /** In what an evaluation of the plan says something else; empty when it agrees. */
        List<String> disagreements(Evaluation evaluation) {
            List<String> found = new ArrayList<>();
            compare(found, "valid", valid(), evaluation.valid());
            for (Rule rule : Rule.values()) {
                compare(found, rule.name(), count(rule), evaluation.count(rule));
            }
            Score score = evaluation.score();
            part(found, "covered", score.covered());
            part(found, "hours", score.hours());
            part(found, "newPost", score.newPost());
            part(found, "need", score.need());
            part(found, "cost", score.cost());
            JsonNode facts = json.get("facts");
            PlanFacts our = evaluation.facts();
            compare(found, "cadres", facts.get("cadres").asInt(), our.cadres());
            compare(found, "pairs", facts.get("pairs").asLong(), our.pairs());
            compare(found, "coveredCadres", facts.get("coveredCadres").asInt(), our.coveredCadres());
            compare(found, "fullHours", facts.get("cadresWithFullHours").asInt(), our.cadresWithFullHours());
            compare(found, "newPosts", facts.get("newPosts").asInt(), our.newPosts());
            compare(found, "newPostsServed", facts.get("newPostsServed").asInt(), our.newPostsServed());
            compare(found, "offeringsHeld", facts.get("offeringsHeld").asInt(), our.offeringsHeld());
            compare(
                    found,
                    "totalCost",
                    facts.get("totalCost").asDouble(),
                    our.totalCost().doubleValue());
            return found;
        }

        private void part(List<String> found, String name, double our) {
            double their = json.get("parts").get(name).asDouble();
            if (!(Math.abs(their - our) <= RELATIVE * Math.abs(their))) {
                compare(found, name, their, our);
            }
        }

        private void compare(List<String> found, String name, Object their, Object our) {
            if (!their.equals(our)) {
                found.add("%s, a plan '%s': %s is %s for verify.py and %s for the evaluator"
                        .formatted(dataset(), json.get("kind").asText(), name, their, our));
            }
        }
    }
}
