package org.lunxun.sdk.cdi;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.SourceId;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.host.PluginHost;
import org.lunxun.sdk.host.SourceConfig;

/** Every source that the program configures, as a service; iterated by id. */
@Stability(Stability.Level.EXPERIMENTAL)
public final class TrainingSources implements Iterable<TrainingSource> {

    private final Map<SourceId, TrainingSource> sources = new TreeMap<>();

    private TrainingSources() {}

    /**
     * The sources of a program.
     *
     * @param host speaks with the plugins
     * @param configs the sources, each id once
     * @return the services
     * @throws IllegalArgumentException when an id comes twice
     */
    public static TrainingSources of(PluginHost host, Collection<SourceConfig> configs) {
        TrainingSources all = new TrainingSources();
        for (SourceConfig config : configs) {
            if (all.sources.put(config.source(), new TrainingSource(host, config)) != null) {
                throw new IllegalArgumentException("The source (" + config.source()
                        + ") must be configured once.\nMaybe two producers make the same SourceConfig.");
            }
        }
        return all;
    }

    /**
     * One source.
     *
     * @param id the source
     * @return its service
     * @throws IllegalArgumentException when it is not configured
     */
    public TrainingSource source(SourceId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("The source (" + id
                + ") must be configured; there are " + sources.keySet()
                + ".\nMaybe its SourceConfig is not produced, or its id has another spelling."));
    }

    /**
     * One source, if it is configured.
     *
     * @param id the source
     * @return its service
     */
    public Optional<TrainingSource> find(SourceId id) {
        return Optional.ofNullable(sources.get(id));
    }

    /**
     * The sources that one plugin speaks with.
     *
     * @param plugin the plugin
     * @return their services by id of the source; empty when there are none
     */
    public List<TrainingSource> through(PluginId plugin) {
        return sources.values().stream()
                .filter(source -> source.config().plugin().equals(plugin))
                .toList();
    }

    @Override
    public Iterator<TrainingSource> iterator() {
        return List.copyOf(sources.values()).iterator();
    }
}
