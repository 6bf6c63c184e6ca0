package org.lunxun.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.engine.rules.VerifierAnswers.Answer;

/**
 * Runs verify.py itself on fresh random datasets and plans. It takes part only with {@code -Dlunxun.python=try}
 * (skipped without Python) or {@code -Dlunxun.python=required} (fails without Python); {@code -Dlunxun.python.seed=…}
 * repeats a run.
 */
@EnabledIfSystemProperty(
        named = "lunxun.python",
        matches = "try|required",
        disabledReason = "the live comparison needs Python 3; -Dlunxun.python=try or =required runs it")
class EvaluatorAgreesWithLiveVerifierTest {

    private static final String SIZES = "1,4,9,25,60,140,300";

    @Test
    void agreesOnFreshDatasetsAndPlans(@TempDir Path folder) throws IOException, InterruptedException {
        requirePython();
        String seed = System.getProperty("lunxun.python.seed", Long.toString(new Random().nextLong()));
        run(folder, "python3", script(), folder.toString(), "--seed", seed, "--sizes", SIZES);
        VerifierAnswers verifier;
        try (InputStream datasets = Files.newInputStream(folder.resolve("datasets.zip"));
                InputStream expectations = Files.newInputStream(folder.resolve("expectations.jsonl.gz"))) {
            verifier = VerifierAnswers.read(datasets, expectations);
        }
        List<String> disagreements = new ArrayList<>();
        verifier.datasets().forEach((name, dataset) -> {
            Evaluator evaluator = Evaluator.of(dataset);
            List<Answer> answers = verifier.answers(name);
            assertTrue(answers.size() >= 30, () -> name + " has few plans");
            answers.forEach(answer -> disagreements.addAll(answer.disagreements(evaluator.evaluate(answer.plan()))));
        });
        assertEquals(List.of(), disagreements, () -> "repeat with -Dlunxun.python.seed=" + seed);
    }

    private static void requirePython() throws InterruptedException {
        try {
            Process process = new ProcessBuilder("python3", "-c", "import sys; sys.exit(sys.version_info < (3, 9))")
                    .redirectErrorStream(true)
                    .start();
            if (process.waitFor() == 0) {
                return;
            }
        } catch (IOException e) {
            // There is no such program: told below, as an old one is.
        }
        String reason = "python3 of version 3.9 or later was not found. Maybe run: apt-get install python3";
        if (System.getProperty("lunxun.python", "").equals("required")) {
            fail(reason);
        }
        abort(reason);
    }

    private static String script() {
        return Path.of("src", "test", "oracle", "make_expectations.py").toString();
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        Path log = folder.resolve("log.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        int status = builder.start().waitFor();
        assertEquals(0, status, () -> logged(log));
    }

    private static String logged(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
