package org.lunxun.sdk.host;

import java.util.Set;
import org.lunxun.model.Stability;
import org.lunxun.sdk.api.TrainingProvider;

/**
 * Makes the providers of plugins that want more than a constructor without arguments: a container, for example. The host
 * asks it for every plugin file that holds its marker, and ends what it made with the plugin.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public interface ProviderWiring {

    /**
     * The entry by which a plugin file says that it wants to be wired.
     *
     * @return an entry's name, such as {@code META-INF/beans.xml}
     */
    String marker();

    /**
     * What such plugins see of the host's class path besides the SDK: every class that comes out of the same jar as one of
     * these. Asked when the first such plugin is loaded.
     *
     * @return classes of the container's API, and of what its proxies need
     * @throws IllegalStateException when there is no container; the plugin is refused with the message
     */
    Set<Class<?>> given();

    /**
     * Makes one plugin's provider. Called on a thread that is abandoned at the limit of a start, with the plugin's class
     * loader as the context loader.
     *
     * @param type the class that the plugin's extension index names
     * @return the provider and what ends it
     * @throws Exception when it cannot be made; the plugin is refused with the message, and the wiring keeps nothing of it
     */
    Wired wire(Class<? extends TrainingProvider> type) throws Exception;

    /**
     * A provider that was made.
     *
     * @param provider the provider
     * @param end called once, after the plugin's last call, on a thread that is abandoned at the limit of a start
     */
    @Stability(Stability.Level.EXPERIMENTAL)
    record Wired(TrainingProvider provider, AutoCloseable end) {}
}
