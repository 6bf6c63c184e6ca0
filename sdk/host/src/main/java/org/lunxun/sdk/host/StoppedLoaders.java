package org.lunxun.sdk.host;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunxun.sdk.api.PluginId;

/** The class loaders of versions that were stopped, held weakly, and the threads that keep them. */
final class StoppedLoaders {

    private record Stopped(PluginId plugin, String version, WeakReference<ClassLoader> loader) {}

    private final List<Stopped> stopped = new ArrayList<>();

    synchronized void add(PluginId plugin, String version, ClassLoader loader) {
        stopped.removeIf(one -> one.loader.get() == null);
        stopped.add(new Stopped(plugin, version, new WeakReference<>(loader)));
    }

    /** What is still held by a thread. */
    synchronized List<PluginRemains> remains() {
        List<LivingThread> living = LivingThread.all();
        List<PluginRemains> remains = new ArrayList<>();
        for (Stopped one : stopped) {
            List<String> threads = holders(one.loader.get(), living);
            if (!threads.isEmpty()) {
                remains.add(new PluginRemains(one.plugin, one.version, threads));
            }
        }
        return remains;
    }

    /** The names of the threads that hold a loader: by their class, their context, or a class of it that they work in. */
    static List<String> holders(@Nullable ClassLoader loader, List<LivingThread> threads) {
        if (!(loader instanceof VersionLoader version)) {
            return List.of();
        }
        return threads.stream()
                .filter(version::isHeldBy)
                .map(LivingThread::name)
                .sorted()
                .toList();
    }
}
