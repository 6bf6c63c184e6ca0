package org.lunxun.plugin.university;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
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
class UniversityIT {

    @TempDir
    Path folder;

    @Test
    void theBuiltFileIsLoadedAndReadsABundle() throws IOException {
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        try (Stream<Path> built = Files.list(Path.of("target"))) {
            Path jar = built.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
            Files.copy(jar, plugins.resolve("university.jar"));
        }
        BundleFile.small().write(folder.resolve("bundle.zip"));
        try (PluginHost host = PluginHost.open(HostOptions.of(plugins).withTrust(PluginTrust.everybody()))) {
            PluginListing listing = host.plugins().get(0);
            assertEquals(PluginListing.State.READY, listing.state(), () -> listing.findings()
                    .toString());
            ProviderAnswer answer = host.catalogue(SourceConfig.of(
                    SourceId.of("source"), PluginId.of("university"), Map.of("file", "bundle.zip"), folder));
            assertTrue(answer.complete(), () -> answer.findings().toString());
            assertEquals(1, answer.catalogue().offerings().size());
            readsAService(host);
        }
    }

    /** What only a service needs (JSON, HTTP) is in the file, too. */
    private void readsAService(PluginHost host) {
        try (MadeService service = new MadeService()) {
            Map<String, String> settings = new HashMap<>();
            String[] pairs = service.settings("clientSecret", "text:canary-secret");
            for (int i = 0; i < pairs.length; i += 2) {
                settings.put(pairs[i], pairs[i + 1]);
            }
            ProviderAnswer answer = host.catalogue(
                    SourceConfig.of(SourceId.of("service"), PluginId.of("university"), settings, folder));
            assertTrue(answer.complete(), () -> answer.findings().toString());
            assertEquals(1, answer.catalogue().offerings().size());
            assertFalse(answer.toString().contains("canary"));
        }
    }
}
