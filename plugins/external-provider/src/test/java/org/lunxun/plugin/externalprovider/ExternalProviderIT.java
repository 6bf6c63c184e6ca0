package org.lunxun.plugin.externalprovider;

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
class ExternalProviderIT {

    @TempDir
    Path folder;

    @Test
    void theBuiltFileIsLoadedAndReadsASite() throws IOException {
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        try (Stream<Path> built = Files.list(Path.of("target"))) {
            Path jar = built.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
            Files.copy(jar, plugins.resolve("external-provider.jar"));
        }
        try (MoodleServer server = new MoodleServer()
                        .recorded("core_webservice_get_site_info", "01-core_webservice_get_site_info.json")
                        .recorded(
                                "core_course_get_courses_by_field",
                                "04-core_course_get_courses_by_field.category.json");
                PluginHost host = PluginHost.open(HostOptions.of(plugins).withTrust(PluginTrust.everybody()))) {
            PluginListing listing = host.plugins().get(0);
            assertEquals(PluginListing.State.READY, listing.state(), () -> listing.findings()
                    .toString());
            ProviderAnswer answer = host.catalogue(SourceConfig.of(
                    SourceId.of("moodle"),
                    PluginId.of("external-provider"),
                    Map.of("site", server.address(), "token", "text:t"),
                    folder));
            assertTrue(answer.complete(), () -> answer.findings().toString());
            assertEquals(2, answer.catalogue().offerings().size());
        }
    }
}
