package org.lunxun.sdk.host;

import java.util.List;
import org.lunxun.model.Stability;
import org.lunxun.sdk.api.Health;

/**
 * The plugins of one folder, loaded, and the one gate through which they are called.
 *
 * <p>A host may be used by several threads at once. Calls to one plugin do not wait for one another.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public interface PluginHost extends AutoCloseable {

    /**
     * Loads every plugin file of the folder; none of them can make this fail.
     *
     * @param options the folder, limits, clock
     * @return the host, to be closed
     * @throws java.io.UncheckedIOException when the folder cannot be listed, or no temporary folder can be made
     */
    static PluginHost open(HostOptions options) {
        return DefaultPluginHost.open(options);
    }

    /**
     * Every plugin file that was found, loaded or refused.
     *
     * @return the listings, by file name; providers that were given without a file come first
     */
    List<PluginListing> plugins();

    /**
     * Asks a source for one thing, page by page, each page with the time of one call.
     *
     * @param <T> what a whole answer is
     * @param config the source, its plugin and its settings
     * @param inquiry what is asked
     * @return the answer, or none and why; a part of an answer is never given
     */
    <T> SourceAnswer<T> ask(SourceConfig config, Inquiry<T> inquiry);

    /**
     * Reads the whole catalogue of a source; {@link #ask} in short.
     *
     * @param config the source, its plugin and its settings
     * @return the catalogue, or none and why; a part of a catalogue is never answered
     */
    ProviderAnswer catalogue(SourceConfig config);

    /**
     * Asks whether a source can be used now.
     *
     * @param config the source, its plugin and its settings
     * @return its health; down when its plugin is not there, fails, or does not answer in time
     */
    Health health(SourceConfig config);

    /** Unloads the plugins and deletes what was unpacked; calls that still run are abandoned. Closing twice is harmless. */
    @Override
    void close();
}
