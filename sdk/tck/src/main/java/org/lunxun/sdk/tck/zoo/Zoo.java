package org.lunxun.sdk.tck.zoo;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.lunxun.model.Stability;

/** All animals. */
@Stability(Stability.Level.EXPERIMENTAL)
public final class Zoo {

    private Zoo() {}

    /**
     * The animals in the order in which they are visited.
     *
     * @return at least 34
     */
    public static List<Animal> animals() {
        return text("animals.txt")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(Animal::read)
                .toList();
    }

    /** The properties of one folder. */
    static Properties properties(String animal) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text(animal + "/animal.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** The text of a file of the zoo. */
    static String text(String path) {
        try (InputStream in = Objects.requireNonNull(Zoo.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of a list. */
    static List<String> words(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
