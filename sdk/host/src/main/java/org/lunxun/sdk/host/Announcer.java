package org.lunxun.sdk.host;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.lunxun.sdk.api.PluginId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the listener, whose errors are its own. */
final class Announcer {

    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);

    private final HostListener listener;
    private final InstantSource clock;

    Announcer(HostListener listener, InstantSource clock) {
        this.listener = listener;
        this.clock = clock;
    }

    void happened(HostEvent.Kind kind, @Nullable PluginId plugin, String file, String detail) {
        try {
            listener.happened(new HostEvent(clock.instant(), kind, plugin, file, detail));
        } catch (RuntimeException | Error e) {
            survived(e);
        }
    }

    void called(CallFigures figures) {
        try {
            listener.called(figures);
        } catch (RuntimeException | Error e) {
            survived(e);
        }
    }

    private static void survived(Throwable thrown) {
        if (thrown instanceof OutOfMemoryError memory) {
            throw memory;
        }
        LOG.warn("The listener of the plugin host failed: {}", ForeignText.of(thrown));
    }
}
