package org.lunxun.plugin.personnelfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.model.resource.SourceId;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.host.Changes;
import org.lunxun.sdk.host.HostOptions;
import org.lunxun.sdk.host.Inquiry;
import org.lunxun.sdk.host.PluginHost;
import org.lunxun.sdk.host.PluginListing;
import org.lunxun.sdk.host.PluginTrust;
import org.lunxun.sdk.host.Roster;
import org.lunxun.sdk.host.SourceAnswer;
import org.lunxun.sdk.host.SourceConfig;

/** The built file, loaded as an integrator would load it. */
class PersonnelFilesIT {

    @TempDir
    Path folder;

    @Test
    void theBuiltFileIsLoadedAndReadsARoster() throws IOException {
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        try (Stream<Path> built = Files.list(Path.of("target"))) {
            Path jar = built.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
            Files.copy(jar, plugins.resolve("personnel-files.jar"));
        }
        Office.write(folder.resolve("office"));
        try (PluginHost host = PluginHost.open(HostOptions.of(plugins).withTrust(PluginTrust.everybody()))) {
            PluginListing listing = host.plugins().get(0);
            assertEquals(PluginListing.State.READY, listing.state(), () -> listing.findings()
                    .toString());
            SourceAnswer<Changes<Roster>> answer = host.ask(
                    SourceConfig.of(
                            SourceId.of("office"),
                            PluginId.of("personnel-files"),
                            Map.of("file", "office", "level", "1032", "post", "DEPUTY"),
                            folder),
                    Inquiry.roster(Optional.empty()));
            assertNotNull(answer.value(), () -> answer.findings().toString());
            assertEquals(3, answer.value().rows().cadres().size());
        }
    }
}
