package org.lunxun.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.core.importer.Locations;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule of {@link HouseRules}, over the classes of every room and every plugin. */
@Tag("slow")
class HouseRulesTest {

    private static final JavaClasses HOUSE = importHouse();

    @TestFactory
    Stream<DynamicTest> everyRuleHolds() {
        return rules().map(rule -> dynamicTest(rule.getName(), () -> rule(rule).check(HOUSE)));
    }

    @Test
    void looksIntoEveryRoom() {
        Set<String> expected = new TreeSet<>(Set.of("model", "engine", "exchange", "tables", "report", "cli"));
        expected.addAll(Set.of("sdk.api", "sdk.http", "sdk.tables", "sdk.host", "sdk.tck", "sdk.cdi", "sync"));
        expected.addAll(Set.of("plugin", "examples"));
        Set<String> seen = expected.stream()
                .filter(room -> HOUSE.stream().anyMatch(House.rooms(room)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(expected, seen);
        assertFalse(HOUSE.stream().map(JavaClass::getName).anyMatch(name -> name.contains("badhouse")));
    }

    static Stream<Field> rules() {
        return Arrays.stream(HouseRules.class.getDeclaredFields())
                .filter(field -> field.getType() == ArchRule.class)
                .sorted(Comparator.comparing(Field::getName));
    }

    static ArchRule rule(Field field) {
        try {
            return (ArchRule) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    /** The class path holds every room; the plugins are not on it, and are read from where they are compiled to. */
    private static JavaClasses importHouse() {
        Set<Location> locations = new HashSet<>(Locations.ofPackage("org.lunxun"));
        try (DirectoryStream<Path> plugins = Files.newDirectoryStream(Path.of("../../plugins"))) {
            plugins.forEach(plugin -> locations.add(Location.of(plugin.resolve("target/classes"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importLocations(locations);
    }
}
