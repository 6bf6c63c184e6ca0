package org.lunxun.examples.embedspringboot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.engine.planning.Planner;
import org.lunxun.model.resource.SourceId;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.cdi.LunxunProducers;
import org.lunxun.sdk.host.HostOptions;
import org.lunxun.sdk.host.PluginHost;
import org.lunxun.sdk.host.PluginSigner;
import org.lunxun.sdk.host.PluginTrust;
import org.lunxun.sdk.host.SignatureAlgorithm;
import org.lunxun.sdk.host.SigningKey;
import org.lunxun.sdk.host.SourceConfig;

/** One city, planned by a program that is put together in three ways, gives the same bytes. */
class SamePlanIT {

    private static final Path CITY = Path.of("../city-rotation/src/main/city");
    private static final Path CATALOGUES = CITY.resolve("catalogues");

    @TempDir
    static Path temp;

    private static Path roster;
    private static Path plugins;
    private static Path trusted;

    /** The first three hundred of the city's two thousand cadres: enough to tell one plan from another. */
    @BeforeAll
    static void cutRoster() throws IOException {
        roster = Files.createDirectory(temp.resolve("roster"));
        try (Stream<Path> files = Files.list(CITY.resolve("roster"))) {
            for (Path file : files.toList()) {
                Files.write(
                        roster.resolve(file.getFileName()),
                        Files.readAllLines(file).stream()
                                .filter(SamePlanIT::isKept)
                                .toList());
            }
        }
    }

    /** Every line but those that begin with the id of a later cadre. */
    private static boolean isKept(String line) {
        return !line.matches("C[0-9]{7},.*") || line.compareTo("C0000301") < 0;
    }

    /** The plugin as it was built, signed for this test alone. */
    @BeforeAll
    static void signPlugin() throws IOException {
        plugins = Files.createDirectory(temp.resolve("plugins"));
        trusted = Files.createDirectory(temp.resolve("trusted"));
        SigningKey key = SigningKey.generate(SignatureAlgorithm.ED25519);
        key.writePublic(trusted.resolve("test.pub"));
        Path jar = Files.copy(built(), plugins.resolve("party-school.jar"));
        PluginSigner.of(key).sign(jar);
    }

    private static Path built() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../../plugins/party-school/target"))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("The plugin party-school must be built.\nMaybe add -am."));
        }
    }

    private static HostOptions hostOptions() {
        return HostOptions.of(plugins).withTrust(PluginTrust.require(trusted));
    }

    private static SourceConfig classPlan() {
        return SourceConfig.of(
                SourceId.of("city-party-school"),
                PluginId.of("party-school"),
                Map.of("file", "class-plan.xlsx"),
                CATALOGUES);
    }

    /** What a CDI program adds to {@link LunxunProducers}. */
    @Dependent
    static class CdiWiring {
        @Produces
        HostOptions options() {
            return hostOptions();
        }

        @Produces
        SourceConfig school() {
            return classPlan();
        }
    }

    @Test
    void newCdiAndSpringWriteTheSameBytes() throws IOException {
        Map<String, byte[]> plain = byNew(temp.resolve("new"));
        assertTrue(lines(plain.get("assignments.csv")) > 100, "people have places");
        assertSame(plain, byCdi(temp.resolve("cdi")));
        assertSame(plain, bySpring(temp.resolve("spring")));
    }

    private static Map<String, byte[]> byNew(Path out) throws IOException {
        try (PluginHost host = PluginHost.open(hostOptions())) {
            new CityPlan(host, classPlan(), Planner.create()).write(roster, out);
        }
        return files(out);
    }

    private static Map<String, byte[]> byCdi(Path out) throws IOException {
        try (SeContainer container = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addBeanClasses(LunxunProducers.class, CdiWiring.class, CityPlan.class)
                .initialize()) {
            container.select(CityPlan.class).get().write(roster, out);
        }
        return files(out);
    }

    private static Map<String, byte[]> bySpring(Path out) throws IOException {
        CityApplication.main(new String[] {
            "--spring.main.banner-mode=off",
            "--city.plugins=" + plugins,
            "--city.trusted=" + trusted,
            "--city.catalogues=" + CATALOGUES,
            "--city.roster=" + roster,
            "--city.out=" + out
        });
        return files(out);
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> bytes = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                bytes.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return bytes;
    }

    private static void assertSame(Map<String, byte[]> expected, Map<String, byte[]> actual) {
        assertEquals(expected.keySet(), actual.keySet());
        expected.forEach((file, bytes) -> assertArrayEquals(bytes, actual.get(file), file));
    }

    private static long lines(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).lines().count();
    }
}
