package org.lunxun.sdk.api;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.ProviderReason;
import org.pf4j.ExtensionPoint;

/**
 * One kind of provider of training: a plugin implements this once and marks the class {@code @org.pf4j.Extension}.
 *
 * <p>The host makes one instance with the public constructor without arguments and asks {@link #id}, {@link
 * #capabilities} and {@link #settings} once, when it loads the plugin. Every other method may be called at any time, by
 * several threads, for several sources with different settings: keep no state of a call in fields. Each call runs on a
 * thread of the host, with the plugin's class loader as the context loader, and has a deadline after which the thread is
 * interrupted and its answer no longer wanted. Whatever is thrown ends that call only.
 *
 * <p>New capabilities come as new methods with a default, so that a plugin built today runs tomorrow.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public interface TrainingProvider extends ExtensionPoint {

    /**
     * Who this is.
     *
     * @return the id that the plugin's manifest states as {@code Plugin-Id}
     */
    PluginId id();

    /**
     * What the host may ask for.
     *
     * @return the capabilities that this provider has, at least one
     */
    Set<Capability> capabilities();

    /**
     * The settings that this provider reads; any other key is refused before a call is made.
     *
     * @return the settings in the order in which a person should meet them; empty when there are none
     */
    default List<Setting<?>> settings() {
        return List.of();
    }

    /**
     * Hands over everything that the source offers: bases before the classes that they hold.
     *
     * <p>A row that cannot be understood is a {@linkplain CatalogueSink#finding finding}, and the others go on. A source
     * that cannot be read to its end is an exception: a part of a catalogue must never pass for the whole.
     *
     * @param request what is asked: settings, deadline, limits
     * @param sink takes the rows, on the calling thread only, until this method returns
     * @throws ProviderException when the source cannot be used, with the reason
     * @throws IOException when the source cannot be reached or opened
     * @throws InterruptedException when the host no longer wants the answer
     */
    default void catalogue(CatalogueRequest request, CatalogueSink sink)
            throws ProviderException, IOException, InterruptedException {
        throw ProviderException.of(ProviderReason.CAPABILITY_MISSING, "This provider has no catalogue.");
    }

    /**
     * Says whether the source can be used now; much cheaper than a catalogue.
     *
     * @param request what is asked: settings, deadline
     * @return the state of the source
     * @throws ProviderException when the source cannot be used, with the reason; counts as down
     * @throws IOException when the source cannot be reached or opened; counts as down
     * @throws InterruptedException when the host no longer wants the answer
     */
    default Health health(HealthRequest request) throws ProviderException, IOException, InterruptedException {
        throw ProviderException.of(ProviderReason.CAPABILITY_MISSING, "This provider does not tell its health.");
    }
}
