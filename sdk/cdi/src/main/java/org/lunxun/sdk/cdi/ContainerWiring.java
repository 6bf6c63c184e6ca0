package org.lunxun.sdk.cdi;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.spi.Context;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.LinkedHashSet;
import java.util.Set;
import org.lunxun.model.Stability;
import org.lunxun.sdk.api.TrainingProvider;
import org.lunxun.sdk.host.ProviderWiring;

/**
 * Gives each plugin whose file holds {@code META-INF/beans.xml} a CDI container of its own: the plugin's beans are
 * discovered in it, its provider is made by it, and it is closed when the plugin is unloaded. No bean of one plugin is
 * seen by another, or by the program.
 *
 * <p>{@link LunxunProducers} uses it by itself. A program without CDI gives it to its host with {@code
 * HostOptions.withWiring}; an implementation of CDI SE must be on its class path.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class ContainerWiring implements ProviderWiring {

    /** Its own hook would keep the plugin in memory, and close the container under a call that still works. */
    private static final String NO_HOOK = "org.jboss.weld.se.shutdownHook";

    private ContainerWiring() {}

    /**
     * A wiring for any number of plugins.
     *
     * @return the wiring
     */
    public static ContainerWiring create() {
        return new ContainerWiring();
    }

    /** The file that CDI knows a bean archive by. */
    @Override
    public String marker() {
        return "META-INF/beans.xml";
    }

    /**
     * The injection API, and the jars of the container: the proxies that it makes are classes of the plugin.
     *
     * @return one class out of each jar, or more
     */
    @Override
    public Set<Class<?>> given() {
        Set<Class<?>> given =
                new LinkedHashSet<>(Set.of(Inject.class, PreDestroy.class, Context.class, Interceptor.class));
        try (SeContainer container = bare().disableDiscovery().initialize()) {
            ancestors(container.getClass(), given);
            ancestors(container.getBeanManager().getClass(), given);
        }
        return given;
    }

    @Override
    public Wired wire(Class<? extends TrainingProvider> type) {
        ClassLoader plugin = type.getClassLoader();
        SeContainer container = bare().setClassLoader(plugin).initialize();
        try {
            return wired(container, type);
        } catch (RuntimeException | Error e) {
            container.close();
            throw e;
        }
    }

    /** The class is made by the container whether it is a bean or not: a vendor need not give it a scope. */
    private static <T extends TrainingProvider> Wired wired(SeContainer container, Class<T> type) {
        BeanManager beans = container.getBeanManager();
        Unmanaged.UnmanagedInstance<T> made = new Unmanaged<>(beans, type).newInstance();
        made.produce().inject().postConstruct();
        return new Wired(made.get(), () -> {
            try (container) {
                made.preDestroy().dispose();
            }
        });
    }

    private static SeContainerInitializer bare() {
        return SeContainerInitializer.newInstance().addProperty(NO_HOOK, false).addBeanClasses(Nothing.class);
    }

    private static void ancestors(Class<?> type, Set<Class<?>> all) {
        if (type.getClassLoader() == null || !all.add(type)) {
            return;
        }
        for (Class<?> above : type.getInterfaces()) {
            ancestors(above, all);
        }
        Class<?> parent = type.getSuperclass();
        if (parent != null) {
            ancestors(parent, all);
        }
    }

    /** A container must hold something, and the beans of a plugin may all be left out by mistake. */
    private static final class Nothing {}
}
