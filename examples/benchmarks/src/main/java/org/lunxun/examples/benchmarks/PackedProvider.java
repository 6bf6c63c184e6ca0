package org.lunxun.examples.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import org.lunxun.model.Stability;
import org.lunxun.sdk.api.Capability;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.api.TrainingProvider;

/** The provider of every plugin that {@link LoadingBenchmark} packs; each file says its id. */
@Stability(Stability.Level.EXPERIMENTAL)
public final class PackedProvider implements TrainingProvider {

    static final String ID_ENTRY = "id.txt";

    /** Made by the host. */
    public PackedProvider() {}

    @Override
    public PluginId id() {
        try (InputStream in = PackedProvider.class.getResourceAsStream("/" + ID_ENTRY)) {
            if (in == null) {
                throw new IllegalStateException("The plugin file must hold " + ID_ENTRY + ".");
            }
            return PluginId.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(Capability.CATALOGUE);
    }
}
