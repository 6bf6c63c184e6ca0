package org.lunxun.sdk.cdi;

import org.lunxun.model.Stability;
import org.lunxun.sdk.api.Health;
import org.lunxun.sdk.host.Inquiry;
import org.lunxun.sdk.host.PluginHost;
import org.lunxun.sdk.host.ProviderAnswer;
import org.lunxun.sdk.host.SourceAnswer;
import org.lunxun.sdk.host.SourceConfig;

/**
 * One configured source as a service: its plugin with its settings, called through the host's gate. It stays valid while
 * the plugin is replaced or disabled; it may be used by several threads.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class TrainingSource {

    private final PluginHost host;
    private final SourceConfig config;

    TrainingSource(PluginHost host, SourceConfig config) {
        this.host = host;
        this.config = config;
    }

    /**
     * What the program configured.
     *
     * @return the source, its plugin and its settings
     */
    public SourceConfig config() {
        return config;
    }

    /**
     * Asks for one thing.
     *
     * @param <T> what a whole answer is
     * @param inquiry what is asked
     * @return the answer, or none and why
     */
    public <T> SourceAnswer<T> ask(Inquiry<T> inquiry) {
        return host.ask(config, inquiry);
    }

    /**
     * Reads the whole catalogue.
     *
     * @return the catalogue, or none and why
     */
    public ProviderAnswer catalogue() {
        return host.catalogue(config);
    }

    /**
     * Asks whether it can be used now.
     *
     * @return its health; down when its plugin is not there, fails, or does not answer in time
     */
    public Health health() {
        return host.health(config);
    }

    /**
     * The source and its plugin.
     *
     * @return for example {@code city-school (party-school)}
     */
    @Override
    public String toString() {
        return config.toString();
    }
}
