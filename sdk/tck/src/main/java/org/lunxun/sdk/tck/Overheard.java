package org.lunxun.sdk.tck;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.lunxun.model.Stability;

/**
 * Everything that is logged, at any level, or written to the standard streams while a provider is asked: what must not be
 * told must not stand here either. It listens to {@code java.util.logging}, where {@link System.Logger} ends when no other
 * library is on the class path, and in the whole process: nothing else should run meanwhile.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class Overheard {

    /** What is asked of a provider. */
    @FunctionalInterface
    @Stability(Stability.Level.EXPERIMENTAL)
    public interface Asking {

        /**
         * Asks.
         *
         * @throws Exception when it does
         */
        void ask() throws Exception;
    }

    private Overheard() {}

    /**
     * Listens while something is asked.
     *
     * @param asking what is done meanwhile
     * @return everything that was logged or written
     * @throws Exception what the asking throws
     */
    public static String during(Asking asking) throws Exception {
        Listener listener = new Listener();
        Logger root = Logger.getLogger("");
        Level level = root.getLevel();
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (PrintStream stream = new PrintStream(written, true, StandardCharsets.UTF_8)) {
            root.addHandler(listener);
            root.setLevel(Level.ALL);
            System.setOut(stream);
            System.setErr(stream);
            asking.ask();
        } finally {
            System.setOut(out);
            System.setErr(err);
            root.setLevel(level);
            root.removeHandler(listener);
        }
        return listener.said() + written.toString(StandardCharsets.UTF_8);
    }

    /** Keeps what is logged; what the JDK's own server says of requests that a test plays is no provider's. */
    private static final class Listener extends Handler {
        private static final String SERVER = "com.sun.net.httpserver";

        private final StringBuilder said = new StringBuilder();
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public synchronized void publish(LogRecord record) {
            if (record.getLoggerName() == null || !record.getLoggerName().startsWith(SERVER)) {
                said.append(formatter.format(record));
            }
        }

        synchronized String said() {
            return said.toString();
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // It lives as long as one asking.
        }
    }
}
