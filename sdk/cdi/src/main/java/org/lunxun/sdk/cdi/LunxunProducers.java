package org.lunxun.sdk.cdi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import org.lunxun.engine.planning.Planner;
import org.lunxun.model.Stability;
import org.lunxun.sdk.host.HostOptions;
import org.lunxun.sdk.host.PluginHost;

/**
 * Produces what programs inject. In a container with discovery it is found by itself; in one without, it is added as a
 * bean class. A program that wants plugins produces {@link HostOptions}; without them the host has none.
 */
@Dependent
@Stability(Stability.Level.EXPERIMENTAL)
public class LunxunProducers {

    /** Made by the container. */
    public LunxunProducers() {}

    /**
     * The plugin host, opened when it is first used.
     *
     * @param options the program's options, if it produces any
     * @return the host of the whole application
     */
    @Produces
    @ApplicationScoped
    public PluginHost host(Instance<HostOptions> options) {
        return PluginHost.open(options.isUnsatisfied() ? HostOptions.none() : options.get());
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
