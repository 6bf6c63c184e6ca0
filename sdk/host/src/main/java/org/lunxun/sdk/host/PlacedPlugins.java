package org.lunxun.sdk.host;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.api.SdkVersion;
import org.pf4j.BasePluginLoader;
import org.pf4j.ClassLoadingStrategy;
import org.pf4j.DefaultPluginManager;
import org.pf4j.Plugin;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginClasspath;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginFactory;
import org.pf4j.PluginLoader;
import org.pf4j.PluginStatusProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PF4J, told of nothing but the files that the host has placed and checked: it keeps the class loaders and the life cycle.
 *
 * <p>Its own unpacking, its search of folders and its {@code stopPlugins} are not used: the first leaves refused files
 * where they are loaded from, the last fails as soon as there are two plugins.
 */
final class PlacedPlugins implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PlacedPlugins.class);

    private final Map<Path, PluginFile> placed = new TreeMap<>();
    private final Map<PluginId, String> loaded = new TreeMap<>();
    private final ClassLoader sdk = new AllowListClassLoader();
    private final Pf4j pf4j;

    PlacedPlugins(Path folder) {
        pf4j = new Pf4j(folder);
        pf4j.setSystemVersion(SdkVersion.current());
    }

    /** Defines the plugin's class loader; no class of the plugin is loaded yet. */
    ClassLoader load(PluginFile file) {
        Path path = file.classPath().get(0);
        placed.put(path, file);
        String id = pf4j.loadPlugin(path);
        loaded.put(file.manifest().id(), id);
        pf4j.startPlugin(id);
        return pf4j.getPluginClassLoader(id);
    }

    /** Unloads one plugin; its classes can be collected once no call runs in them. */
    void unload(PluginId id) {
        String name = loaded.remove(id);
        if (name != null) {
            try {
                pf4j.unloadPlugin(name);
            } catch (RuntimeException e) {
                LOG.warn("Plugin {} could not be unloaded: {}", id, ForeignText.of(e));
            }
        }
    }

    @Override
    public void close() {
        for (PluginId id : loaded.keySet().toArray(new PluginId[0])) {
            unload(id);
        }
    }

    private PluginFile at(Path path) {
        PluginFile file = placed.get(path);
        if (file == null) {
            throw new IllegalStateException("Nothing was placed there.");
        }
        return file;
    }

    /** The parts of PF4J that are replaced; an inner class, since the superclass asks for them in its constructor. */
    private final class Pf4j extends DefaultPluginManager {

        Pf4j(Path folder) {
            super(folder);
        }

        @Override
        protected PluginDescriptorFinder createPluginDescriptorFinder() {
            return new PluginDescriptorFinder() {
                @Override
                public boolean isApplicable(Path path) {
                    return true;
                }

                @Override
                public PluginDescriptor find(Path path) {
                    return at(path).manifest().descriptor();
                }
            };
        }

        @Override
        protected PluginLoader createPluginLoader() {
            return new BasePluginLoader(this, new PluginClasspath()) {
                @Override
                public ClassLoader loadPlugin(Path path, PluginDescriptor descriptor) {
                    // Parent first: the SDK comes from the host, whatever a plugin holds.
                    PluginClassLoader loader =
                            new PluginClassLoader(Pf4j.this, descriptor, sdk, ClassLoadingStrategy.APD);
                    at(path).classPath().forEach(part -> loader.addFile(part.toFile()));
                    return loader;
                }
            };
        }

        @Override
        protected PluginFactory createPluginFactory() {
            return wrapper -> new NoLifeCycle();
        }

        @Override
        protected PluginStatusProvider createPluginStatusProvider() {
            return new PluginStatusProvider() {
                @Override
                public boolean isPluginDisabled(String pluginId) {
                    return false;
                }

                @Override
                public void disablePlugin(String pluginId) {}

                @Override
                public void enablePlugin(String pluginId) {}
            };
        }
    }

    /** A plugin without code of its own to start and stop. */
    private static final class NoLifeCycle extends Plugin {}
}
