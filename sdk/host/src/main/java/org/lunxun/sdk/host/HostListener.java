package org.lunxun.sdk.host;

import org.lunxun.model.Stability;

/**
 * Hears what a host does: events for the audit, figures for metrics. Called on the thread that did it, by several threads
 * at once; what it throws goes to the log and changes nothing.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public interface HostListener {

    /** Hears nothing. */
    HostListener NONE = new HostListener() {};

    /**
     * A plugin was loaded, refused, given something, failed, replaced or stopped.
     *
     * @param event what happened
     */
    default void happened(HostEvent event) {}

    /**
     * A question was answered, or was not.
     *
     * @param figures how long it took and how it ended
     */
    default void called(CallFigures figures) {}
}
