package org.lunxun.sdk.tck.zoo;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lunxun.model.Stability;

/**
 * One hostile plugin.
 *
 * @param name its name and plugin id
 * @param habit what it does, a phrase
 * @param survived what a host may make of it
 * @param bases the names of the bases that a host may let through when it answers
 * @param hangs whether it lets its host wait, so that a short limit saves time
 * @param properties how it is packed, as its folder says
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Animal(
        String name,
        String habit,
        Set<Handling> survived,
        List<String> bases,
        boolean hangs,
        Map<String, String> properties) {

    /** Copies the collections. */
    public Animal {
        survived = Set.copyOf(survived);
        bases = List.copyOf(bases);
        properties = Map.copyOf(properties);
    }

    /** Reads the folder of an animal. */
    static Animal read(String name) {
        Properties read = new Properties();
        read.putAll(Zoo.properties(name));
        Map<String, String> all = new TreeMap<>();
        read.stringPropertyNames().forEach(key -> all.put(key, read.getProperty(key)));
        return new Animal(
                name,
                read.getProperty("habit", ""),
                Zoo.words(read.getProperty("survived", "REFUSED")).stream()
                        .map(Handling::valueOf)
                        .collect(Collectors.toSet()),
                Zoo.words(read.getProperty("bases", "")),
                Boolean.parseBoolean(read.getProperty("hangs")),
                all);
    }

    String property(String key, String otherwise) {
        return properties.getOrDefault(key, otherwise);
    }

    /** The name, as its test is called. */
    @Override
    public String toString() {
        return name;
    }
}
