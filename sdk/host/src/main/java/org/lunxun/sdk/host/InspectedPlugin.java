package org.lunxun.sdk.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.api.TrainingProvider;

/**
 * One plugin file, verified and loaded as by any host, with its provider in hand: for contract checks, which look at what
 * a provider does and not at what a host makes of it. Whoever calls the provider goes past the gate; programs that use
 * plugins open a {@link PluginHost}.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class InspectedPlugin implements AutoCloseable {

    private final DefaultPluginHost host;
    private final PluginListing listing;
    private final String sha256;

    private InspectedPlugin(DefaultPluginHost host, PluginListing listing, String sha256) {
        this.host = host;
        this.listing = listing;
        this.sha256 = sha256;
    }

    /**
     * Loads the file.
     *
     * @param options name the file as their folder, and whose files are trusted
     * @return the plugin, to be closed; a refused one says why in its listing
     * @throws IllegalArgumentException when there is no such file
     * @throws UncheckedIOException when the file cannot be read, or no temporary folder can be made
     */
    public static InspectedPlugin open(HostOptions options) {
        Path file = options.folder();
        if (file == null || !Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    "The plugin file (" + file + ") must be a file.\nMaybe it has another name.");
        }
        String sha256;
        try (InputStream in = Files.newInputStream(file)) {
            sha256 = Digests.sha256(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        DefaultPluginHost host = DefaultPluginHost.open(options.withProviders(List.of()));
        return new InspectedPlugin(host, host.plugins().get(0), sha256);
    }

    /**
     * What became of the file.
     *
     * @return ready, or refused with the reason
     */
    public PluginListing listing() {
        return listing;
    }

    /**
     * What names the bytes of the file.
     *
     * @return the SHA-256 of the file, 64 hexadecimal digits
     */
    public String sha256() {
        return sha256;
    }

    /**
     * The provider that the host made.
     *
     * @return the provider, empty when the file is refused
     */
    public Optional<TrainingProvider> provider() {
        @Nullable PluginId id = listing.id();
        return listing.state() == PluginListing.State.READY && id != null
                ? Optional.ofNullable(host.provider(id))
                : Optional.empty();
    }

    /** Unloads the plugin and deletes what was unpacked. */
    @Override
    public void close() {
        host.close();
    }
}
