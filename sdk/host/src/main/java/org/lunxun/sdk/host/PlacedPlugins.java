package org.lunxun.sdk.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lunxun.sdk.api.SdkVersion;
import org.pf4j.BasePluginLoader;
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

    /** One version: its name in PF4J and its files. */
    private record Version(String name, Path path, Path folder) {}

    private final Map<Path, PluginFile> placed = new ConcurrentHashMap<>();
    private final Map<Path, String> names = new ConcurrentHashMap<>();
    private final IdentityHashMap<ClassLoader, Version> loaded = new IdentityHashMap<>();
    private final ClassLoader sdk = new AllowListClassLoader();
    private final @Nullable ProviderWiring wiring;
    private final Path workspace;
    private final Pf4j pf4j;
    private @Nullable ClassLoader wired;
    private int number;

    PlacedPlugins(Path folder, @Nullable ProviderWiring wiring) {
        workspace = folder;
        this.wiring = wiring;
        pf4j = new Pf4j(folder);
        pf4j.setSystemVersion(SdkVersion.current());
    }

    /** A new folder for the files of one version. */
    synchronized Path folder() throws IOException {
        return Files.createDirectory(workspace.resolve("plugin-" + number++));
    }

    /** Who makes the provider of this plugin, null for its constructor without arguments. */
    @Nullable
    ProviderWiring wiring(PluginFile file) {
        return wiring != null && file.holds(wiring.marker()) ? wiring : null;
    }

    private synchronized ClassLoader parent(PluginFile file) {
        ProviderWiring by = wiring(file);
        if (by == null) {
            return sdk;
        }
        ClassLoader parent = wired;
        if (parent == null) {
            parent = new AllowListClassLoader("lunxun-sdk-wired", by.given());
            wired = parent;
        }
        return parent;
    }

    /** Defines the plugin's class loader; no class of the plugin is loaded yet. Two versions of one id may be loaded at once. */
    synchronized ClassLoader load(PluginFile file, Path folder) {
        Path path = file.classPath().get(0);
        placed.put(path, file);
        names.put(path, file.manifest().id() + "#" + folder.getFileName());
        String name = pf4j.loadPlugin(path);
        pf4j.startPlugin(name);
        ClassLoader loader = pf4j.getPluginClassLoader(name);
        loaded.put(loader, new Version(name, path, folder));
        return loader;
    }

    /** Unloads one version and deletes its files; its classes can be collected once no call runs in them. */
    synchronized void unload(ClassLoader loader) {
        Version version = loaded.remove(loader);
        if (version == null) {
            return;
        }
        try {
            pf4j.unloadPlugin(version.name);
        } catch (RuntimeException e) {
            LOG.warn("Plugin {} could not be unloaded: {}", version.name, ForeignText.of(e));
        }
        placed.remove(version.path);
        names.remove(version.path);
        Unpacking.delete(version.folder);
    }

    @Override
    public synchronized void close() {
        for (ClassLoader loader : loaded.keySet().toArray(new ClassLoader[0])) {
            unload(loader);
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
                    return at(path).manifest().descriptor(String.valueOf(names.get(path)));
                }
            };
        }

        @Override
        protected PluginLoader createPluginLoader() {
            return new BasePluginLoader(this, new PluginClasspath()) {
                @Override
                public ClassLoader loadPlugin(Path path, PluginDescriptor descriptor) {
                    // Parent first: the SDK comes from the host, whatever a plugin holds.
                    PluginClassLoader loader = new VersionLoader(Pf4j.this, descriptor, parent(at(path)));
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
