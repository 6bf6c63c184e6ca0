package org.lunxun.sdk.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lunxun.sdk.host.PluginWorkshop.healthy;
import static org.lunxun.sdk.host.PluginWorkshop.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.resource.SourceId;
import org.lunxun.sdk.api.Capability;
import org.lunxun.sdk.api.CatalogueRequest;
import org.lunxun.sdk.api.CatalogueSink;
import org.lunxun.sdk.api.Health;
import org.lunxun.sdk.api.HealthRequest;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.api.Secret;
import org.lunxun.sdk.api.Setting;
import org.lunxun.sdk.api.TrainingProvider;
import org.slf4j.MDC;

class DefaultPluginHostTest {

    private static final Instant NOW = Instant.parse("2027-03-08T00:00:00Z");
    private static final Setting<String> WORD = Setting.text("word", "A word.").withDefault("none");
    private static final Setting<Integer> COUNT =
            Setting.whole("count", "A number.", 0, 9).optional();
    private static final Setting<Secret> KEY =
            Setting.secret("key", "A secret.").optional();

    @TempDir
    Path folder;

    /** Keeps what it is asked. */
    private static class Listener implements TrainingProvider {
        final List<Object> heard = new ArrayList<>();
        final Set<Capability> capabilities;

        Listener(Capability... capabilities) {
            this.capabilities = EnumSet.copyOf(List.of(capabilities));
        }

        @Override
        public PluginId id() {
            return PluginId.of("listener");
        }

        @Override
        public Set<Capability> capabilities() {
            return capabilities;
        }

        @Override
        public List<Setting<?>> settings() {
            return List.of(WORD, COUNT, KEY);
        }

        @Override
        public void catalogue(CatalogueRequest request, CatalogueSink sink) {
            heard.add(request.settings().get(WORD));
            heard.add(request.askedAt());
            heard.add(request.deadline());
            heard.add(request.cancelled());
            heard.add(String.valueOf(MDC.get("plugin")));
            heard.add(String.valueOf(request));
        }

        @Override
        public Health health(HealthRequest request) {
            return request.settings().find(COUNT).isPresent() ? Health.up() : Health.degraded("no count");
        }
    }

    private static SourceConfig source(String plugin, Map<String, String> settings) {
        return SourceConfig.of(SourceId.of("source"), PluginId.of(plugin), settings, Path.of("."));
    }

    private static HostOptions with(TrainingProvider provider) {
        return HostOptions.none().withProviders(List.of(provider));
    }

    @Test
    void aProviderIsToldItsSettingsAndTheHostsTime() {
        Listener listener = new Listener(Capability.CATALOGUE);
        try (PluginHost host = PluginHost.open(
                with(listener).withClock(InstantSource.fixed(NOW)).withCallLimit(Duration.ofSeconds(30)))) {
            assertTrue(host.catalogue(source("listener", Map.of("word", "hello", "key", "text:canary")))
                    .complete());
        }
        assertEquals(List.of("hello", NOW, NOW.plusSeconds(30), false, "listener"), listener.heard.subList(0, 5));
        assertFalse(listener.heard.get(5).toString().contains("canary"));
    }

    @Test
    void theLogContextIsLeftAsItWas() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (PluginHost host = PluginHost.open(with(new Listener(Capability.CATALOGUE)))) {
            host.catalogue(source("listener", Map.of()));
        }
        assertEquals(null, MDC.get("plugin"));
        assertSame(before, thread.getContextClassLoader());
    }

    @Test
    void wrongSettingsAreToldBeforeTheProviderIsAsked() {
        Listener listener = new Listener(Capability.CATALOGUE);
        try (PluginHost host = PluginHost.open(with(listener))) {
            ProviderAnswer answer =
                    host.catalogue(source("listener", Map.of("wrod", "x", "count", "ten", "key", "plain")));
            assertFalse(answer.complete());
            assertEquals(
                    List.of(
                            ProviderReason.SETTING_UNKNOWN,
                            ProviderReason.SETTING_INVALID,
                            ProviderReason.SETTING_INVALID),
                    answer.findings().stream().map(Finding::reason).toList());
            assertEquals("word", answer.findings().get(0).argument("meant").orElseThrow());
        }
        assertEquals(List.of(), listener.heard);
    }

    @Test
    void asksOnlyForWhatAProviderHas() {
        try (PluginHost host = PluginHost.open(with(new Listener(Capability.HEALTH)))) {
            ProviderAnswer answer = host.catalogue(source("listener", Map.of()));
            assertEquals(
                    ProviderReason.CAPABILITY_MISSING, answer.findings().get(0).reason());
            assertEquals(
                    Health.State.DEGRADED,
                    host.health(source("listener", Map.of())).state());
            assertEquals(
                    Health.State.UP,
                    host.health(source("listener", Map.of("count", "3"))).state());
        }
    }

    @Test
    void aPluginThatIsNotThereIsAFinding() {
        try (PluginHost host = PluginHost.open(HostOptions.none())) {
            ProviderAnswer answer = host.catalogue(source("nobody", Map.of()));
            assertFalse(answer.complete());
            assertEquals(ProviderReason.PLUGIN_REFUSED, answer.findings().get(0).reason());
            assertEquals(
                    Health.State.DOWN, host.health(source("nobody", Map.of())).state());
        }
    }

    @Test
    void twoProvidersOfOneIdAreRefusedButTheFirst() {
        try (PluginHost host = PluginHost.open(HostOptions.none()
                .withProviders(List.of(new Listener(Capability.HEALTH), new Listener(Capability.HEALTH))))) {
            assertEquals(
                    List.of(PluginListing.State.REFUSED, PluginListing.State.READY),
                    host.plugins().stream().map(PluginListing::state).toList());
        }
    }

    @Test
    void listsFilesByNameWithWhatTheySayOfThemselves() throws IOException {
        healthy("b").manifest("Plugin-Description", "The second").jar(folder, "2.jar");
        healthy("a").jar(folder, "1.jar");
        Files.writeString(folder.resolve("notes.txt"), "no plugin");
        try (PluginHost host = PluginHost.open(HostOptions.of(folder).withTrust(PluginTrust.everybody()))) {
            assertEquals(
                    List.of("1.jar", "2.jar"),
                    host.plugins().stream().map(PluginListing::file).toList());
            PluginListing second = host.plugins().get(1);
            assertEquals(PluginId.of("b"), second.id());
            assertEquals("1.0.0", second.version());
            assertEquals("Zoo", second.provider());
            assertEquals("The second", second.description());
            assertEquals(EnumSet.allOf(Capability.class), second.capabilities());
        }
    }

    @Test
    void theSameFilesGiveTheSameAnswers() {
        healthy("a").jar(folder, "1.jar");
        healthy("b").jar(folder, "2.jar");
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            try (PluginHost host = PluginHost.open(HostOptions.of(folder).withTrust(PluginTrust.everybody()))) {
                answers.add(host.plugins().toString()
                        + host.catalogue(source("a", Map.of()))
                        + host.catalogue(source("b", Map.of())));
            }
        }
        assertEquals(answers.get(0), answers.get(1));
    }

    @Test
    void aFolderThatIsNotThereHoldsNoPlugins() {
        try (PluginHost host = PluginHost.open(HostOptions.of(folder.resolve("absent")))) {
            assertEquals(List.of(), host.plugins());
        }
    }

    @Test
    void aPluginThatUsedUpTheMemoryIsNotCalledAgain() {
        plugin("elephant").catalogue("throw new OutOfMemoryError(\"mine\");").jar(folder, "1.jar");
        healthy("b").jar(folder, "2.jar");
        try (PluginHost host = PluginHost.open(HostOptions.of(folder).withTrust(PluginTrust.everybody()))) {
            assertThrows(OutOfMemoryError.class, () -> host.catalogue(source("elephant", Map.of())));
            assertEquals(PluginListing.State.QUARANTINED, host.plugins().get(0).state());
            ProviderAnswer second = host.catalogue(source("elephant", Map.of()));
            assertEquals(ProviderReason.PLUGIN_FAILED, second.findings().get(0).reason());
            assertTrue(host.catalogue(source("b", Map.of())).complete());
        }
    }

    @Test
    void aClosedHostAnswersNobody() {
        PluginHost host = PluginHost.open(with(new Listener(Capability.CATALOGUE)));
        host.close();
        host.close();
        assertFalse(host.catalogue(source("listener", Map.of())).complete());
    }

    @Test
    void thePluginsFileMayBeReplacedWhileTheHostIsOpen() throws IOException {
        Path file = healthy("a").jar(folder, "1.jar");
        try (PluginHost host = PluginHost.open(HostOptions.of(folder).withTrust(PluginTrust.everybody()))) {
            Files.write(file, new byte[] {1});
            assertTrue(host.catalogue(source("a", Map.of())).complete());
        }
    }
}
