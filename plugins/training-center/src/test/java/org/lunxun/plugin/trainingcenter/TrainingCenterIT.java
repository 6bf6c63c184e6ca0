package org.lunxun.plugin.trainingcenter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.model.resource.SourceId;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.host.HostOptions;
import org.lunxun.sdk.host.PluginHost;
import org.lunxun.sdk.host.PluginListing;
import org.lunxun.sdk.host.PluginTrust;
import org.lunxun.sdk.host.ProviderAnswer;
import org.lunxun.sdk.host.SourceConfig;

/** The built file, loaded as an integrator would load it. */
class TrainingCenterIT {

    @TempDir
    Path folder;

    @Test
    void theBuiltFileIsLoadedAndReadsACatalogue() throws IOException {
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        try (Stream<Path> built = Files.list(Path.of("target"))) {
            Path jar = built.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
            Files.copy(jar, plugins.resolve("training-center.jar"));
        }
        Catalogue.write(folder.resolve("catalogue"));
        try (PluginHost host = PluginHost.open(HostOptions.of(plugins).withTrust(PluginTrust.everybody()))) {
            PluginListing listing = host.plugins().get(0);
            assertEquals(PluginListing.State.READY, listing.state(), () -> listing.findings()
                    .toString());
            ProviderAnswer answer = host.catalogue(SourceConfig.of(
                    SourceId.of("center"), PluginId.of("training-center"), Map.of("file", "catalogue"), folder));
            assertTrue(answer.complete(), () -> answer.findings().toString());
            assertEquals(2, answer.catalogue().offerings().size());
        }
    }
}
