package org.lunxun.examples.cityrotation;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.lunxun.cli.ExitCode;
import org.lunxun.cli.Interruption;
import org.lunxun.cli.Surroundings;
import org.lunxun.sdk.cdi.ContainerWiring;

/** The program behind {@code bin/lunxun}: gathers what the commands may know of this process, and runs one. */
public final class Lunxun {

    private static final long SECONDS_TO_SAVE = 120;

    private Lunxun() {}

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param words the words after the program's name
     */
    public static void main(String[] words) {
        long started = System.nanoTime() - ManagementFactory.getRuntimeMXBean().getUptime() * 1_000_000;
        Interruption interruption = new Interruption();
        Surroundings surroundings = new Surroundings(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                Boolean.getBoolean("lunxun.terminal"),
                System::nanoTime,
                started,
                Runtime.getRuntime().availableProcessors(),
                home(),
                interruption,
                ContainerWiring.create());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> interruption.interrupt(SECONDS_TO_SAVE), "interruption"));
        int exit = ExitCode.INTERNAL.number();
        try {
            exit = Wiring.run(surroundings, words);
        } catch (RuntimeException e) {
            surroundings
                    .err()
                    .println("lunxun: The program cannot be put together: " + e
                            + "\nMaybe the folder lib of the distribution is not whole: build it again.");
        } finally {
            surroundings.out().flush();
            surroundings.err().flush();
            interruption.release();
        }
        System.exit(exit);
    }

    /** Results and messages are UTF-8 whatever the platform thinks. */
    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor)), true, StandardCharsets.UTF_8);
    }

    /** The folder of the distribution: told by the launcher, otherwise the working directory. */
    private static Path home() {
        return Path.of(System.getProperty("lunxun.home", "")).toAbsolutePath().normalize();
    }
}
