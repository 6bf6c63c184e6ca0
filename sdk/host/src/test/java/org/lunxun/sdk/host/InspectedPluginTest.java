package org.lunxun.sdk.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lunxun.sdk.host.PluginWorkshop.healthy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.sdk.api.TrainingProvider;

class InspectedPluginTest {

    @TempDir
    private Path folder;

    @TempDir
    private Path workspace;

    private HostOptions options(PluginTrust trust) {
        Path jar = healthy("whole").jar(folder, "whole.jar");
        return HostOptions.of(jar).withTrust(trust).withWorkspace(workspace);
    }

    private long unpacked() throws IOException {
        try (Stream<Path> files = Files.list(workspace)) {
            return files.count();
        }
    }

    @Test
    void theProviderIsInAClassLoaderOfItsOwnAndGoesWithThePlugin() throws IOException {
        try (InspectedPlugin plugin = InspectedPlugin.open(options(PluginTrust.everybody()))) {
            TrainingProvider provider = plugin.provider().orElseThrow();
            assertEquals(plugin.listing().id(), provider.id());
            assertNotSame(getClass().getClassLoader(), provider.getClass().getClassLoader());
            assertEquals(Digests.sha256(Files.readAllBytes(folder.resolve("whole.jar"))), plugin.sha256());
            assertEquals(1, unpacked());
        }
        assertEquals(0, unpacked());
    }

    @Test
    void aRefusedFileHasNoProvider() {
        try (InspectedPlugin plugin = InspectedPlugin.open(options(PluginTrust.nobody()))) {
            assertEquals(PluginListing.State.REFUSED, plugin.listing().state());
            assertTrue(plugin.provider().isEmpty());
        }
    }

    @Test
    void aFolderIsNoPluginFile() {
        assertThrows(IllegalArgumentException.class, () -> InspectedPlugin.open(HostOptions.of(folder)));
    }
}
