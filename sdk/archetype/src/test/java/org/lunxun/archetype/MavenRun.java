package org.lunxun.archetype;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One run of Maven, the one that builds this module, in a process of its own.
 *
 * <p>Its local repository is one of links into that of the build, so that nothing is downloaded twice; what is ours lies in
 * it as a file, and never gets into that of the build.
 *
 * @param exit the exit code
 * @param said what it printed
 */
record MavenRun(int exit, String said) {

    private static final String VERSION = System.getProperty("lunxun.version");

    /** What a vendor's project is built with. */
    private static final List<String> JARS = List.of("core/model", "sdk/api", "sdk/host", "sdk/tck", "sdk/archetype");

    static MavenRun in(Path folder, Path repository, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("lunxun.maven"), "bin", "mvn").toString(),
                "--batch-mode",
                "--no-transfer-progress",
                "-Dmaven.repo.local=" + repository));
        if ("offline: true".equals(System.getProperty("lunxun.offline"))) {
            command.add("--offline");
        }
        command.addAll(List.of(words));
        Path log = Files.createTempFile(folder, "maven", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        int exit = builder.start().waitFor();
        String said = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        Files.delete(log);
        return new MavenRun(exit, said);
    }

    /** Makes the local repository in an empty folder. */
    static void repository(Path folder) throws IOException {
        Path build = Path.of(System.getProperty("lunxun.repository"));
        Path ours = Files.createDirectories(folder.resolve("org/lunxun"));
        link(build, folder, "org");
        link(build.resolve("org"), folder.resolve("org"), "lunxun");
        Path root = Path.of("../..");
        put(ours, "lunxun-parent", root.resolve("pom.xml"));
        put(ours, "lunxun-bom", root.resolve("sdk/bom/pom.xml"));
        for (String module : JARS) {
            String jar = name(root.resolve(module).resolve("target"));
            Path place = put(ours, jar, root.resolve(module).resolve("pom.xml"));
            String file = jar + "-" + VERSION + ".jar";
            Files.copy(root.resolve(module).resolve("target").resolve(file), place.resolve(file));
        }
    }

    /** Takes the links away before anything else does, since what they lead to is the build's, and gives it what is new. */
    static void giveBack(Path folder) throws IOException {
        Path build = Path.of(System.getProperty("lunxun.repository"));
        giveBack(folder, build, "org");
        giveBack(folder.resolve("org"), build.resolve("org"), "lunxun");
    }

    private static void giveBack(Path from, Path to, String but) throws IOException {
        try (Stream<Path> all = Files.list(from)) {
            for (Path path : all.filter(path -> !path.endsWith(but)).toList()) {
                if (Files.isSymbolicLink(path)) {
                    Files.delete(path);
                } else {
                    copy(path, to.resolve(path.getFileName()));
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else if (Files.notExists(copy)) {
                    Files.copy(path, copy);
                }
            }
        }
    }

    private static void link(Path from, Path to, String but) throws IOException {
        try (Stream<Path> all = Files.list(from)) {
            for (Path path : all.filter(path -> !path.endsWith(but)).toList()) {
                Files.createSymbolicLink(to.resolve(path.getFileName()), path.toAbsolutePath());
            }
        }
    }

    private static Path put(Path ours, String artifact, Path pom) throws IOException {
        Path place = Files.createDirectories(ours.resolve(artifact).resolve(VERSION));
        Files.copy(pom, place.resolve(artifact + "-" + VERSION + ".pom"));
        return place;
    }

    private static String name(Path target) throws IOException {
        String ending = "-" + VERSION + ".jar";
        try (Stream<Path> files = Files.list(target)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ending))
                    .map(file -> file.substring(0, file.length() - ending.length()))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
