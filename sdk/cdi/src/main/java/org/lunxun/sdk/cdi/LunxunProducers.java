package org.lunxun.sdk.cdi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.InjectionPoint;
import java.util.ArrayList;
import java.util.List;
import org.lunxun.engine.planning.Planner;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.SourceId;
import org.lunxun.sdk.host.HostOptions;
import org.lunxun.sdk.host.PluginHost;
import org.lunxun.sdk.host.SourceConfig;

/**
 * Produces what programs inject. In a container with discovery it is found by itself; in one without, it is added as a
 * bean class. A program that wants plugins produces {@link HostOptions}; without them the host has none. One that wants
 * its sources as services produces a {@link SourceConfig} for each, or a list of them.
 */
@Dependent
@Stability(Stability.Level.EXPERIMENTAL)
public class LunxunProducers {

    /** Made by the container. */
    public LunxunProducers() {}

    /**
     * The plugin host, opened when it is first used. Plugins that want CDI get containers of their own, unless the options
     * say otherwise.
     *
     * @param options the program's options, if it produces any
     * @return the host of the whole application
     */
    @Produces
    @ApplicationScoped
    public PluginHost host(Instance<HostOptions> options) {
        HostOptions given = options.isUnsatisfied() ? HostOptions.none() : options.get();
        return PluginHost.open(given.wiring() == null ? given.withWiring(ContainerWiring.create()) : given);
    }

    /**
     * Every source of the program.
     *
     * @param host speaks with the plugins
     * @param each sources that the program produces one by one
     * @param lists sources that the program produces as lists
     * @return the services
     */
    @Produces
    public TrainingSources sources(
            PluginHost host, @Any Instance<SourceConfig> each, @Any Instance<List<SourceConfig>> lists) {
        List<SourceConfig> configs = new ArrayList<>();
        each.forEach(configs::add);
        lists.forEach(configs::addAll);
        return TrainingSources.of(host, configs);
    }

    /**
     * One source.
     *
     * @param sources every source
     * @param point says which, with {@link FromSource}
     * @return its service
     */
    @Produces
    @FromSource("")
    public TrainingSource source(TrainingSources sources, InjectionPoint point) {
        return point.getQualifiers().stream()
                .filter(FromSource.class::isInstance)
                .map(FromSource.class::cast)
                .map(named -> sources.source(SourceId.of(named.value())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The injection point (" + point + ") must say which source.\nMaybe add @FromSource(\"id\")."));
    }

    /**
     * The planner.
     *
     * @return a planner that keeps nothing between its plans
     */
    @Produces
    public Planner planner() {
        return Planner.create();
    }

    /**
     * Closes the host when the container ends.
     *
     * @param host the host
     */
    public void close(@Disposes PluginHost host) {
        host.close();
    }
}
