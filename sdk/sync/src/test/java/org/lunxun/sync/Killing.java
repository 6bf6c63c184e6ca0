package org.lunxun.sync;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs a program in a process of its own and kills it. */
final class Killing {

    private Killing() {}

    /**
     * Starts a program on a folder, kills it after so many changes of the folder's files were seen, and yields whether it was
     * still at work.
     */
    static boolean killed(Class<?> program, Path folder, int changes) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Files.createDirectories(folder);
        Path said = Path.of(folder + ".said");
        Process process = new ProcessBuilder(
                        java.toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        String before = "";
        int seen = 0;
        while (seen < changes && !process.waitFor(1, TimeUnit.MILLISECONDS)) {
            String now = look(folder);
            seen += now.equals(before) ? 0 : 1;
            before = now;
        }
        boolean atWork = process.isAlive();
        process.destroyForcibly().waitFor();
        assertTrue(atWork || process.exitValue() == 0, Files.readString(said));
        Files.delete(said);
        return atWork;
    }

    /** The names and sizes of all files; those that go while one looks are not there. */
    private static String look(Path folder) throws IOException {
        StringBuilder seen = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            files.forEach(file ->
                    seen.append(file).append(' ').append(file.toFile().length()).append('\n'));
        } catch (UncheckedIOException e) {
            seen.append(e.getMessage());
        }
        return seen.toString();
    }
}
