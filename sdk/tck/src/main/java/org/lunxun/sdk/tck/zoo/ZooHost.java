package org.lunxun.sdk.tck.zoo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.lunxun.model.Stability;

/** A host as the visitor sees it; implement it over the host that is to be tried. */
@Stability(Stability.Level.EXPERIMENTAL)
public interface ZooHost extends AutoCloseable {

    /**
     * What a call for the catalogue came to.
     *
     * @param handling refused, failed or answered
     * @param bases the names of the bases that were answered, in their order
     * @param why what a person is told when there is no answer; empty: nothing
     */
    @Stability(Stability.Level.EXPERIMENTAL)
    record Told(Handling handling, List<String> bases, String why) {

        /** Copies the names. */
        public Told {
            bases = List.copyOf(bases);
        }
    }

    /** Opens hosts. */
    @Stability(Stability.Level.EXPERIMENTAL)
    interface Opener {

        /**
         * Opens a host over a folder of plugin files.
         *
         * @param folder the folder
         * @param callLimit how long a call may take, for hosts that have such a limit
         * @return the host
         * @throws Exception when the host cannot be opened
         */
        ZooHost open(Path folder, Duration callLimit) throws Exception;

        /**
         * Signs a plugin file, for hosts that ask for signatures; it is called before the host is opened.
         *
         * @param file the file
         * @throws IOException when it cannot be signed
         */
        default void sign(Path file) throws IOException {}
    }

    /**
     * Asks a plugin for its catalogue.
     *
     * @param plugin its id
     * @return what came of it
     * @throws Exception when the host lets one pass
     */
    Told ask(String plugin) throws Exception;

    /**
     * Stops and unloads all plugins.
     *
     * @throws Exception when the host lets one pass
     */
    @Override
    void close() throws Exception;
}
