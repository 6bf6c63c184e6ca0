package org.lunxun.examples.cityrotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The distribution as a user has it: {@code bin/lunxun} in processes of its own. */
class LauncherIT {

    /** Where a newcomer finds the demo; the tests that open its report in a browser look here, too. */
    private static final Path DEMO = Launched.HOME.resolveSibling("demo");

    @TempDir
    private static Path shared;

    private static Launched demo = new Launched(-1, "", "");

    @TempDir
    private Path temp;

    @BeforeAll
    static void runTheDemo() throws IOException, InterruptedException {
        demo = Launched.run(shared, "demo");
    }

    @Test
    void theDemoRunsTheWholeFlow() throws IOException, InterruptedException {
        assertEquals(0, demo.exit(), demo::all);
        for (String line : new String[] {"score ", "bound ", "gap ", "covered "}) {
            assertTrue(demo.out().contains("\n" + line), demo::all);
        }
        assertTrue(demo.out().endsWith("report      " + DEMO.resolve("report/index.html") + "\n"), demo::all);
        assertTrue(
                demo.err().contains("5: external-provider, party-school, personnel-files, training-center, university"),
                demo::all);
        assertTrue(demo.err().contains("out of 3 sources; merged: 2 bases, 1 class"), demo::all);
        String page = Files.readString(DEMO.resolve("report/index.html"));
        for (String source : new String[] {"city-party-school", "city-university", "online-academy"}) {
            assertTrue(page.contains(source), "the report names " + source);
        }
        // What was merged, and of each field its origin, is one click away.
        assertTrue(page.contains("<details class=\"entry\"><summary>"), "the report has entries to open");
        assertTrue(page.contains("city-party-school + "), "the report names the sources of what was merged");
        assertTrue(page.contains("First seen on 2026-11-30."), "the report tells since when");
        Launched check = Launched.run(temp, "check", DEMO.resolve("dataset").toString());
        assertEquals(0, check.exit(), check::all);
    }

    @Test
    void oneAndTwoThreadsGiveTheSameBytes() throws IOException, InterruptedException {
        Path dataset = DEMO.resolve("dataset");
        for (String threads : new String[] {"1", "2"}) {
            Launched plan = Launched.run(
                    temp,
                    "plan",
                    dataset.toString(),
                    "--effort",
                    "quick",
                    "--threads",
                    threads,
                    "--out",
                    temp.resolve("threads" + threads).toString());
            assertEquals(0, plan.exit(), plan::all);
        }
        Map<String, Long> one = files(temp.resolve("threads1"));
        assertTrue(
                one.keySet().containsAll(Set.of("assignments.csv", "plan.json", "quotas.csv", "prices.csv")),
                one::toString);
        assertEquals(one.keySet(), files(temp.resolve("threads2")).keySet());
        for (String file : one.keySet()) {
            assertEquals(
                    -1,
                    Files.mismatch(
                            temp.resolve("threads1").resolve(file),
                            temp.resolve("threads2").resolve(file)),
                    file);
        }
    }

    @Test
    void anInterruptedPlanIsWritten() throws IOException, InterruptedException {
        Path dataset = DEMO.resolve("dataset");
        Path out = Files.createFile(temp.resolve("out"));
        Path err = Files.createFile(temp.resolve("err"));
        Process plan = Launched.start(
                out,
                err,
                // Whoever started this test may ignore the signal, and children inherit that.
                Path.of("/usr/bin/env"),
                Map.of(),
                "--default-signal=INT",
                Launched.HOME.resolve("bin/lunxun").toString(),
                "plan",
                dataset.toString(),
                "--effort",
                "thorough",
                "--out",
                temp.resolve("plan").toString());
        while (plan.isAlive() && !Files.readString(err).contains("Pricing what is scarce")) {
            plan.waitFor(20, TimeUnit.MILLISECONDS);
        }
        assumeTrue(plan.isAlive(), "the plan was ready before it could be interrupted");
        new ProcessBuilder("kill", "-INT", String.valueOf(plan.pid())).start().waitFor();
        assertTrue(plan.waitFor(1, TimeUnit.MINUTES));
        Launched ended = Launched.ended(plan, out, err);
        assertEquals(130, ended.exit(), ended::all);
        assertTrue(ended.out().startsWith("plan        "), ended::all);
        assertTrue(Files.readString(temp.resolve("plan/plan.json")).contains("\"stopped\": \"cancelled\""));
        assertFalse(Files.exists(temp.resolve("plan/report")));
    }

    @Test
    void resultsAreUtf8InThePosixLocaleAndPathsMayBeChinese() throws IOException, InterruptedException {
        Path folder = Files.createDirectory(temp.resolve("澜汀 市"));
        copy(Launched.HOME.resolve("city/roster"), folder);
        Launched check = Launched.run(
                temp,
                Launched.HOME.resolve("bin/lunxun"),
                Map.of("LC_ALL", "C", "LANG", "C"),
                "check",
                folder.toString());
        assertTrue(check.out().contains("cadres.csv: 2000 rows"), check::all);
        Launched missing = Launched.run(
                temp, Launched.HOME.resolve("bin/lunxun"), Map.of("LC_ALL", "POSIX"), "check", folder + "/没有");
        assertEquals(2, missing.exit());
        assertTrue(missing.err().contains("澜汀 市/没有) must be a folder"), missing::all);
    }

    @Test
    void worksThroughLinksAndWithBlanksInPaths() throws IOException, InterruptedException {
        Path moved = temp.resolve("a folder/lunxun copy");
        copy(Launched.HOME, moved);
        Path link = Files.createSymbolicLink(temp.resolve("link"), moved.resolve("bin/lunxun"));
        Path second = Files.createSymbolicLink(temp.resolve("second"), link.getFileName());
        Launched listed = Launched.run(temp, second, Map.of(), "plugin", "list");
        assertEquals(0, listed.exit(), listed::all);
        assertTrue(listed.out().contains("party-school"), listed::all);
    }

    @Test
    void thePluginsAreSignedByTheBuildAndNobodyElsesAreLoaded() throws IOException, InterruptedException {
        Path jar;
        try (Stream<Path> plugins = Files.list(Launched.HOME.resolve("plugins"))) {
            jar = plugins.filter(file -> file.toString().contains("university"))
                    .findFirst()
                    .orElseThrow();
        }
        String source = "file="
                + Launched.HOME.resolve("city/catalogues/university.zip").toAbsolutePath();
        Launched check = Launched.run(temp, "plugin", "check", jar.toString(), "--set", source);
        assertEquals(0, check.exit(), check::all);
        assertTrue(check.out().contains("\nresult   conforms\n"), check::all);
        assertTrue(check.out().contains("signed with build.pub"), check::all);
        Launched schema = Launched.run(temp, "plugin", "schema", jar.toString());
        assertTrue(schema.out().contains("\"title\": \"university\""), schema::all);
        Path mine = Files.copy(jar, temp.resolve("mine.jar"));
        Launched sign = Launched.run(
                temp,
                "plugin",
                "sign",
                mine.toString(),
                "--key",
                temp.resolve("my.key").toString(),
                "--new-key");
        assertEquals(0, sign.exit(), sign::all);
        assertEquals(1, Launched.run(temp, "plugin", "check", mine.toString()).exit());
        Launched trusted = Launched.run(temp, "plugin", "check", mine.toString(), "--trusted", temp.toString());
        assertEquals(0, trusted.exit(), trusted::all);
    }

    @Test
    void saysWhatIsMissingWithoutJava() throws IOException, InterruptedException {
        Path tools = Files.createDirectory(temp.resolve("tools"));
        for (String tool : new String[] {"sh", "ls", "dirname", "sed", "head"}) {
            Path found = Stream.of("/bin", "/usr/bin")
                    .map(folder -> Path.of(folder, tool))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow();
            Files.createSymbolicLink(tools.resolve(tool), found);
        }
        Path launcher = Launched.HOME.resolve("bin/lunxun");
        Launched none = Launched.run(temp, launcher, Map.of("PATH", tools.toString(), "JAVA_HOME", ""), "--version");
        assertEquals(70, none.exit(), none::all);
        assertTrue(none.err().contains("no java is on the PATH"), none::all);
        Launched wrong = Launched.run(temp, launcher, Map.of("JAVA_HOME", temp.toString()), "--version");
        assertEquals(70, wrong.exit(), wrong::all);
        assertTrue(wrong.err().contains("has no bin/java.\nMaybe unset it"), wrong::all);
        Path old = Files.createDirectories(temp.resolve("jdk-11/bin")).getParent();
        Files.createFile(old.resolve("bin/java")).toFile().setExecutable(true);
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
        Launched eleven = Launched.run(temp, launcher, Map.of("JAVA_HOME", old.toString()), "--version");
        assertEquals(70, eleven.exit(), eleven::all);
        assertTrue(eleven.err().contains("is 11.0.2.\nMaybe set JAVA_HOME"), eleven::all);
    }

    private static Map<String, Long> files(Path folder) throws IOException {
        Map<String, Long> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.size(file));
            }
        }
        return files;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
