package org.lunxun.sdk.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.lunxun.model.Stability;

/** Finds secrets by the references that stand in the settings in their place. */
@FunctionalInterface
@Stability(Stability.Level.EXPERIMENTAL)
public interface SecretSource {

    /**
     * Knows {@code env:NAME} (a variable of the environment), {@code file:PATH} (the first line of a UTF-8 file) and
     * {@code text:WORDS} (the words themselves; for demonstrations only).
     */
    SecretSource STANDARD = (reference, folder) -> {
        if (reference.startsWith("env:")) {
            return Optional.ofNullable(System.getenv(reference.substring(4)));
        }
        if (reference.startsWith("text:")) {
            return Optional.of(reference.substring(5));
        }
        if (reference.startsWith("file:")) {
            try (var lines = Files.lines(folder.resolve(reference.substring(5)), StandardCharsets.UTF_8)) {
                return lines.findFirst();
            } catch (IOException | java.io.UncheckedIOException | InvalidPathException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    };

    /**
     * Finds a secret.
     *
     * @param reference the reference, as the settings have it
     * @param folder where relative files are looked for
     * @return the secret, empty when the reference leads to none
     */
    Optional<String> find(String reference, Path folder);
}
