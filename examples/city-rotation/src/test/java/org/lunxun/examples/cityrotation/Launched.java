package org.lunxun.examples.cityrotation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One run of the launcher in a process of its own.
 *
 * @param exit the exit code
 * @param out what went to standard output, as UTF-8
 * @param err what went to standard error, as UTF-8
 */
record Launched(int exit, String out, String err) {

    /** The distribution that the build has put together. */
    static final Path HOME = Path.of("target/lunxun").toAbsolutePath();

    static Launched run(Path temp, String... words) throws IOException, InterruptedException {
        return run(temp, HOME.resolve("bin/lunxun"), Map.of(), words);
    }

    static Launched run(Path temp, Path launcher, Map<String, String> environment, String... words)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile(temp, "out", "");
        Path err = Files.createTempFile(temp, "err", "");
        Process process = start(out, err, launcher, environment, words);
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("The launcher does not end: " + String.join(" ", words));
        }
        return ended(process, out, err);
    }

    static Process start(Path out, Path err, Path launcher, Map<String, String> environment, String... words)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    static Launched ended(Process process, Path out, Path err) throws IOException {
        return new Launched(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    String all() {
        return out + err;
    }
}
