package org.lunxun.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lunxun.engine.rules.VerifierAnswers.Answer;
import org.lunxun.model.rotation.CoverRule;
import org.lunxun.model.rotation.RotationDataset;

/** Compares with answers that verify.py gave once; {@code src/test/oracle/make_expectations.py} makes them anew. */
@Tag("slow")
class EvaluatorAgreesWithVerifierTest {

    private static VerifierAnswers verifier;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream datasets = resource("datasets.zip");
                InputStream expectations = resource("expectations.jsonl.gz")) {
            verifier = VerifierAnswers.read(datasets, expectations);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(EvaluatorAgreesWithVerifierTest.class.getResourceAsStream(name), name);
    }

    static Stream<String> datasets() {
        return verifier.datasets().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void agreesOnEveryPlanOfADataset(String dataset) {
        Evaluator evaluator = Evaluator.of(verifier.datasets().get(dataset));
        List<String> disagreements = verifier.answers(dataset).stream()
                .flatMap(answer -> answer.disagreements(evaluator.evaluate(answer.plan())).stream())
                .toList();
        assertEquals(List.of(), disagreements);
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void findsNothingWrongWithPromisesThatVerifierAccepts(String dataset) {
        RotationDataset rotation = verifier.datasets().get(dataset);
        assertEquals(
                new Promises(rotation.promises(), List.of()),
                Evaluator.of(rotation).promises());
    }

    @Test
    void comparesWithEnough() {
        List<Answer> answers = datasets()
                .flatMap(dataset -> verifier.answers(dataset).stream())
                .toList();
        assertEquals(20, verifier.datasets().size());
        assertTrue(answers.size() >= 1000, "plans");
        assertTrue(answers.stream().filter(Answer::valid).count() >= 200, "valid plans");
        for (Rule rule : Rule.values()) {
            List<Answer> broken =
                    answers.stream().filter(answer -> answer.count(rule) > 0).toList();
            assertTrue(broken.size() >= 50, rule + " is broken");
            assertTrue(
                    broken.stream().filter(answer -> breaksOnly(answer, rule)).count() >= 10, rule + " alone");
        }
    }

    private static boolean breaksOnly(Answer answer, Rule rule) {
        return Arrays.stream(Rule.values()).noneMatch(other -> other != rule && answer.count(other) > 0);
    }

    @Test
    void comparesUnderManyCoverRules() {
        List<CoverRule> rules = verifier.datasets().values().stream()
                .map(dataset -> dataset.policy().cover())
                .toList();
        assertEquals(4, rules.stream().map(CoverRule::modes).distinct().count(), "every set of modes");
        assertTrue(rules.stream().mapToDouble(CoverRule::minHours).distinct().count() >= 4, "coverMinHours");
        assertTrue(
                rules.stream().filter(rule -> rule.countRecordsFrom() != null).count() >= 10, "countRecordsFrom");
    }
}
