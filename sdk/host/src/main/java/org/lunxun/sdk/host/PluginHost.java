package org.lunxun.sdk.host;

import java.nio.file.Path;
import java.util.List;
import org.lunxun.model.Stability;
import org.lunxun.sdk.api.Health;
import org.lunxun.sdk.api.PluginId;

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
     * Reads the whole catalogue of a source twice and compares: for a source that is not trusted yet. The first answer stands;
     * each row that the second has otherwise is a finding with both values.
     *
     * @param config the source, its plugin and its settings
     * @return the first answer, with the findings of {@link ProviderAnswer#confirmedBy}; the second is not asked for when there
     *     is no first
     */
    default ProviderAnswer catalogueTwice(SourceConfig config) {
        ProviderAnswer first = catalogue(config);
        return first.complete() ? first.confirmedBy(catalogue(config)) : first;
    }

    /**
     * Asks whether a source can be used now.
     *
     * @param config the source, its plugin and its settings
     * @return its health; down when its plugin is not there, fails, or does not answer in time
     */
    Health health(SourceConfig config);

    /**
     * Loads a plugin file while the host works: it is verified and started beside the version that is there, then takes its
     * place at once. Calls under way end with the old version, or with their time; then it is unloaded. A refused file
     * changes nothing. A plugin that was not there, or was disabled, is added.
     *
     * @param file the plugin file
     * @return what became of it: ready or refused
     * @throws IllegalArgumentException when there is no such file
     * @throws IllegalStateException when the host is closed
     */
    PluginListing replace(Path file);

    /**
     * Takes no more calls for a plugin; with the last one under way its provider is closed, if it is {@link AutoCloseable},
     * and unloaded. Whoever ends that call waits for the closing, at most for the limit of a start. {@link #replace} brings
     * the plugin back.
     *
     * @param id the plugin
     * @return false when no such plugin takes calls
     */
    boolean disable(PluginId id);

    /**
     * The stopped versions that cannot leave the memory, because threads of their own still run.
     *
     * @return empty when there are none
     */
    List<PluginRemains> remains();

    /** Unloads the plugins and deletes what was unpacked; calls that still run are abandoned. Closing twice is harmless. */
    @Override
    void close();
}
