package org.lunxun.sdk.host;

import org.pf4j.ClassLoadingStrategy;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginManager;

/** The class loader of one version of a plugin, parent first: the SDK comes from the host, whatever a plugin holds. */
final class VersionLoader extends PluginClassLoader {

    VersionLoader(PluginManager plugins, PluginDescriptor descriptor, ClassLoader parent) {
        super(plugins, descriptor, parent, ClassLoadingStrategy.APD);
    }

    /** Whether a thread belongs to this version, or works in its classes without belonging to another. */
    boolean isHeldBy(LivingThread living) {
        Thread thread = living.thread();
        return thread.getContextClassLoader() == this
                || thread.getClass().getClassLoader() == this
                || living.classes().stream().anyMatch(this::defines);
    }

    private boolean defines(String className) {
        Class<?> known = findLoadedClass(className);
        return known != null && known.getClassLoader() == this;
    }
}
