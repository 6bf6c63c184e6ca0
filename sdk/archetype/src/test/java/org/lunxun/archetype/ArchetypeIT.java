package org.lunxun.archetype;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a vendor does first, done by Maven: a new project, its {@code verify}, its program. */
class ArchetypeIT {

    @TempDir
    private Path repository;

    @TempDir
    private Path folder;

    @BeforeEach
    void makeTheRepository() throws IOException {
        MavenRun.repository(repository);
    }

    @AfterEach
    void giveBackWhatIsNotOurs() throws IOException {
        MavenRun.giveBack(repository);
    }

    @Test
    void aNewProjectIsGreenAndItsPluginRunsInAHost() throws IOException, InterruptedException {
        MavenRun generate = MavenRun.in(
                folder,
                repository,
                "org.apache.maven.plugins:maven-archetype-plugin:" + System.getProperty("archetype.version")
                        + ":generate",
                "-DarchetypeCatalog=internal",
                "-DarchetypeGroupId=org.lunxun",
                "-DarchetypeArtifactId=lunxun-plugin-archetype",
                "-DarchetypeVersion=" + System.getProperty("lunxun.version"),
                "-DgroupId=org.example",
                "-DartifactId=night-school",
                "-DclassName=NightSchool");
        assertEquals(0, generate.exit(), generate::said);
        Path project = folder.resolve("night-school");
        assertEquals(
                List.of(
                        "src/main/java/org/example/NightSchoolProvider.java",
                        "src/test/java/org/example/NightSchoolIT.java",
                        "src/test/java/org/example/NightSchoolProviderContractTest.java",
                        "src/test/java/org/example/RunInHost.java"),
                sources(project));
        assertTrue(Files.exists(project.resolve(".gitignore")));

        withALibrary(project.resolve("pom.xml"));
        MavenRun verify = MavenRun.in(project, repository, "verify", "exec:java");
        assertEquals(0, verify.exit(), verify::said);
        assertTrue(checks(verify.said()) >= 15, verify::said);
        assertTrue(verify.said().contains("Running org.example.NightSchoolIT"), verify::said);
        assertTrue(verify.said().contains("night-school-1.0-SNAPSHOT.jar READY []"), verify::said);
        assertTrue(verify.said().contains("Rule of law, 2027-03-08"), verify::said);
        assertEquals(List.of(), warnings(verify.said()), verify::said);
        try (JarFile jar = new JarFile(
                project.resolve("target/night-school-1.0-SNAPSHOT.jar").toFile())) {
            assertEquals("night-school", jar.getManifest().getMainAttributes().getValue("Plugin-Id"));
            assertNotNull(jar.getEntry("de/siegmar/fastcsv/reader/CsvReader.class"));
            assertNull(jar.getEntry("org/lunxun/sdk/api/TrainingProvider.class"));
        }
    }

    /** What most vendors do next. */
    private static void withALibrary(Path pom) throws IOException {
        Files.writeString(pom, Files.readString(pom).replace("  <dependencies>\n    <!-- Given", """
                  <dependencies>
                    <dependency>
                      <groupId>de.siegmar</groupId>
                      <artifactId>fastcsv</artifactId>
                      <version>%s</version>
                    </dependency>
                    <!-- Given""".formatted(
                        System.getProperty("fastcsv.version"))));
    }

    /** Whatever would make a vendor wonder, but for what the assembly says of making the main jar. */
    private static List<String> warnings(String said) {
        return said.lines()
                .filter(line -> line.startsWith("[WARNING]") || line.startsWith("SLF4J"))
                .filter(line -> !line.contains("appendAssemblyId") && !line.contains("main-artifact"))
                .toList();
    }

    /** How many checks of the contract were green, none skipped. */
    private static int checks(String said) {
        Matcher run = Pattern.compile("Tests run: ([0-9]+), Failures: 0, Errors: 0, Skipped: 0, .*ContractTest")
                .matcher(said);
        return run.find() ? Integer.parseInt(run.group(1)) : 0;
    }

    private static List<String> sources(Path project) throws IOException {
        try (Stream<Path> files = Files.walk(project)) {
            return files.map(file -> project.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
