package org.lunxun.sdk.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lunxun.sdk.host.PluginWorkshop.healthy;
import static org.lunxun.sdk.host.PluginWorkshop.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.model.resource.SourceId;
import org.lunxun.sdk.api.PluginId;

/** What an auditor is told of a plugin's life, in words and with the host's time. */
class AuditEventsTest {

    private static final Instant NOW = Instant.parse("2027-03-08T01:02:03Z");

    @TempDir
    Path temp;

    private final List<HostEvent> events = new ArrayList<>();

    private HostOptions options(Path folder) {
        return HostOptions.of(folder)
                .withTrust(PluginTrust.everybody())
                .withWorkspace(temp)
                .withClock(() -> NOW)
                .withListener(new HostListener() {
                    @Override
                    public void happened(HostEvent event) {
                        assertEquals(NOW, event.at());
                        events.add(event);
                    }
                });
    }

    private static SourceConfig source() {
        return SourceConfig.of(SourceId.of("s"), PluginId.of("a"), Map.of(), Path.of("."));
    }

    private List<String> told() {
        return events.stream()
                .map(event -> event.kind() + " " + event.plugin() + " " + event.file() + ": " + event.detail())
                .toList();
    }

    @Test
    void aSignedPluginIsLoadedWithTheNameOfItsKeyAndGrantedWhatItCanDo() throws IOException {
        Path trusted = Files.createDirectory(temp.resolve("trusted"));
        SigningKey key = SigningKey.generate(SignatureAlgorithm.ED25519);
        key.writePublic(trusted.resolve("vendor.pub"));
        Path file = healthy("a").jar(temp, "a.jar");
        PluginSigner.of(key).sign(file);
        PluginHost.open(options(file).withTrust(PluginTrust.require(trusted))).close();
        assertEquals(
                List.of(
                        "LOADED a a.jar: 1.0.0 signed with vendor.pub",
                        "GRANTED a a.jar: [CATALOGUE, SEATS, ENROLMENT, COMPLETIONS, SURVEY, ROSTER, RECORDS, HEALTH]",
                        "UNLOADED a a.jar: 1.0.0"),
                told());
    }

    @Test
    void anUpgradeNamesBothVersionsAndARefusalItsReason() throws IOException {
        Path one = healthy("a").jar(temp, "one.jar");
        Path two = healthy("a").manifest("Plugin-Version", "2.0.0").jar(temp, "two.jar");
        Path broken = Files.writeString(temp.resolve("broken.jar"), "no archive");
        try (PluginHost host = PluginHost.open(options(one))) {
            events.clear();
            host.replace(two);
            host.replace(broken);
        }
        assertEquals(
                List.of("LOADED a two.jar: 2.0.0", "UPGRADED a two.jar: 1.0.0 to 2.0.0", "UNLOADED a one.jar: 1.0.0"),
                told().stream()
                        .filter(line -> !line.startsWith("GRANTED"))
                        .limit(3)
                        .toList());
        HostEvent refused = events.get(events.size() - 2);
        assertEquals(HostEvent.Kind.REFUSED, refused.kind());
        assertEquals("broken.jar", refused.file());
        assertEquals(
                "unreadable", refused.detail().substring(0, refused.detail().indexOf(':')));
    }

    @Test
    void aFailureSaysHowAndAPluginThatUsedUpTheMemoryIsQuarantined() {
        Path file = plugin("a")
                .catalogue("throw new OutOfMemoryError(\"mine\");")
                .members(
                        "public Health health(HealthRequest request) { throw new IllegalStateException(\"not\\nwell\"); }")
                .jar(temp, "a.jar");
        try (PluginHost host = PluginHost.open(options(file))) {
            events.clear();
            host.health(source());
            assertThrows(OutOfMemoryError.class, () -> host.catalogue(source()));
        }
        assertEquals(
                List.of(
                        "FAILED a a.jar: PLUGIN_FAILED java.lang.IllegalStateException: not well",
                        "QUARANTINED a a.jar: It used up the memory.",
                        "UNLOADED a a.jar: 1.0.0"),
                told());
    }
}
