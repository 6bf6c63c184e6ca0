package org.lunxun.plugin.partyschool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lunxun.plugin.partyschool.HandmadeWorkbook.workbook;

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
class PartySchoolIT {

    @TempDir
    Path folder;

    @Test
    void theBuiltFileIsLoadedAndReadsAPlan() throws IOException {
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        try (Stream<Path> built = Files.list(Path.of("target"))) {
            Path jar = built.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
            Files.copy(jar, plugins.resolve("party-school.jar"));
        }
        workbook()
                .sheet("计划")
                .texts("班次编号", "班次名称", "开始日期", "结束日期", "学时", "承办单位")
                .texts("1", "班", "2027-03-08", "2027-03-12", "40", "市委党校")
                .write(folder.resolve("plan.xlsx"));
        try (PluginHost host = PluginHost.open(HostOptions.of(plugins).withTrust(PluginTrust.everybody()))) {
            PluginListing listing = host.plugins().get(0);
            assertEquals(PluginListing.State.READY, listing.state(), () -> listing.findings()
                    .toString());
            ProviderAnswer answer = host.catalogue(SourceConfig.of(
                    SourceId.of("school"), PluginId.of("party-school"), Map.of("file", "plan.xlsx"), folder));
            assertTrue(answer.complete(), () -> answer.findings().toString());
            assertEquals(1, answer.catalogue().offerings().size());
        }
    }
}
