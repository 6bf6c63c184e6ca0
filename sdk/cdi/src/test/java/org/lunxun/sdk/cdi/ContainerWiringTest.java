package org.lunxun.sdk.cdi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.model.resource.SourceId;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.api.TrainingProvider;
import org.lunxun.sdk.host.HostOptions;
import org.lunxun.sdk.host.InspectedPlugin;
import org.lunxun.sdk.host.PluginHost;
import org.lunxun.sdk.host.PluginListing;
import org.lunxun.sdk.host.PluginTrust;
import org.lunxun.sdk.host.ProviderAnswer;
import org.lunxun.sdk.host.SourceConfig;
import org.lunxun.sdk.tck.ConformanceReport;
import org.lunxun.sdk.tck.ProviderContract;

/** Plugins that want CDI, as jars that are compiled here. */
@Tag("slow")
class ContainerWiringTest {

    private static final String BEANS =
            "<beans xmlns='https://jakarta.ee/xml/ns/jakartaee' version='4.0' bean-discovery-mode='annotated'/>";
    private static final SourceConfig SOURCE =
            SourceConfig.of(SourceId.of("s"), PluginId.of("wired"), Map.of(), Path.of("."));

    /** What a plugin's classes and this test both see. */
    private static final String LIVES = "lunxun.test.wired";

    private static final String LOADER = LIVES + ".loader";

    @TempDir
    Path temp;

    @AfterEach
    void forgetLives() {
        System.getProperties().remove(LIVES);
    }

    /** A provider that is given a bean of its own with a scope, which needs a proxy, and tells of its life. */
    private static WiredJar wired() {
        return new WiredJar("wired")
                .entry("META-INF/beans.xml", BEANS.getBytes(StandardCharsets.UTF_8))
                .source("vendor.Titles", """
                        package vendor;
                        import jakarta.annotation.*;
                        import jakarta.enterprise.context.*;
                        @ApplicationScoped
                        public class Titles {
                            String first() { return "Wired"; }
                            @PreDestroy
                            void gone() { System.setProperty("lunxun.test.wired", System.getProperty("lunxun.test.wired", "") + "titles "); }
                        }
                        """)
                .source("vendor.Provider", """
                        package vendor;
                        import jakarta.inject.*;
                        import java.util.*;
                        import org.lunxun.model.resource.*;
                        import org.lunxun.sdk.api.*;
                        @org.pf4j.Extension
                        public class Provider implements TrainingProvider {
                            private final Titles titles;
                            @Inject
                            public Provider(Titles titles) { this.titles = titles; }
                            public PluginId id() { return PluginId.of("wired"); }
                            public Set<Capability> capabilities() { return EnumSet.of(Capability.CATALOGUE); }
                            @SuppressWarnings("unchecked")
                            public void catalogue(CatalogueRequest request, CatalogueSink sink) {
                                Object seen = System.getProperties().get("lunxun.test.wired.loader");
                                if (seen != null) {
                                    ((java.util.function.Consumer<ClassLoader>) seen).accept(getClass().getClassLoader());
                                }
                                sink.base(Base.builder(BaseId.of("b"), titles.first(), BaseKind.ONLINE).build());
                            }
                        }
                        """);
    }

    private static HostOptions options(Path file) {
        return HostOptions.of(file).withTrust(PluginTrust.everybody()).withWiring(ContainerWiring.create());
    }

    @Test
    void theContractIsKeptByAProviderThatAContainerMakes() {
        try (InspectedPlugin plugin = InspectedPlugin.open(options(wired().jar(temp)))) {
            TrainingProvider provider = plugin.provider().orElseThrow();

            ConformanceReport report =
                    ProviderContract.of(provider).withoutSource().report();

            assertTrue(report.conforms(), report::toText);
        }
    }

    @Test
    void aPluginsProviderIsMadeByAContainerThatIsClosedWithIt() {
        try (PluginHost host = PluginHost.open(options(wired().jar(temp)))) {
            ProviderAnswer answer = host.catalogue(SOURCE);
            assertTrue(answer.complete(), () -> host.plugins() + " " + answer.findings());
            assertEquals("Wired", answer.catalogue().bases().get(0).name());
            assertNull(System.getProperty(LIVES));
            assertTrue(host.disable(PluginId.of("wired")));
            assertEquals("titles ", System.getProperty(LIVES));
        }
        assertEquals("titles ", System.getProperty(LIVES), "closed once");
    }

    @Test
    void aStoppedPluginIsCollectedWithItsContainer() {
        try (PluginHost host = PluginHost.open(options(wired().jar(temp)))) {
            WeakReference<ClassLoader> loader = loader(host);
            assertTrue(host.disable(PluginId.of("wired")));
            assertEquals(List.of(), host.remains());
            List<byte[]> pressure = new ArrayList<>();
            for (int i = 0; loader.get() != null && i < 200; i++) {
                System.gc();
                pressure.add(new byte[10_000]);
            }
            assertNull(loader.get(), "the class loader of a stopped plugin is still held");
        }
    }

    /** The plugin tells its loader itself. */
    private static WeakReference<ClassLoader> loader(PluginHost host) {
        AtomicReference<ClassLoader> seen = new AtomicReference<>();
        System.getProperties().put(LOADER, (Consumer<ClassLoader>) seen::set);
        try {
            assertTrue(host.catalogue(SOURCE).complete());
            return new WeakReference<>(seen.getAndSet(null));
        } finally {
            System.getProperties().remove(LOADER);
        }
    }

    @Test
    void twoPluginsAndTheProgramDoNotSeeEachOthersBeans() {
        Path one = wired().jar(temp);
        try (PluginHost host = PluginHost.open(options(one));
                SeContainer program = SeContainerInitializer.newInstance()
                        .disableDiscovery()
                        .addBeanClasses(LunxunProducers.class)
                        .initialize();
                PluginHost other = PluginHost.open(options(one))) {
            assertTrue(host.catalogue(SOURCE).complete());
            assertTrue(other.catalogue(SOURCE).complete());
            assertTrue(
                    program.select(TrainingProvider.class, Any.Literal.INSTANCE).isUnsatisfied());
            assertTrue(host.disable(PluginId.of("wired")));
            assertTrue(other.catalogue(SOURCE).complete(), "its container is another");
            assertTrue(program.isRunning());
        }
    }

    /** A program that knows of plugins no more than where they lie. */
    @Dependent
    static class Program {
        private static Path plugins = Path.of(".");

        @Produces
        HostOptions options() {
            return HostOptions.of(plugins).withTrust(PluginTrust.everybody());
        }
    }

    @Test
    void aProgramsHostWiresPluginsByItselfAndClosesThemWithTheProgram() {
        Program.plugins = wired().jar(temp);
        try (SeContainer program = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addBeanClasses(LunxunProducers.class, Program.class)
                .initialize()) {
            assertTrue(program.select(PluginHost.class).get().catalogue(SOURCE).complete());
            assertNull(System.getProperty(LIVES));
        }
        assertEquals("titles ", System.getProperty(LIVES));
    }

    @Test
    void aPluginThatCannotBeWiredIsRefusedWithTheReason() {
        WiredJar lacking = wired().source("vendor.Titles", """
                package vendor;
                public interface Titles { String first(); }
                """);
        try (PluginHost host = PluginHost.open(options(lacking.jar(temp)))) {
            assertEquals(PluginListing.State.REFUSED, host.plugins().get(0).state());
            assertEquals("cannot-start", refusal(host, "why"));
            assertTrue(refusal(host, "detail").contains("Titles"), refusal(host, "detail"));
        }
    }

    @Test
    void aHostWithoutWiringRefusesAPluginThatNeedsIt() {
        HostOptions plain = HostOptions.of(wired().jar(temp)).withTrust(PluginTrust.everybody());
        try (PluginHost host = PluginHost.open(plain)) {
            assertTrue(refusal(host, "detail").contains("unless the host wires plugins"), refusal(host, "detail"));
        }
    }

    @Test
    void aPluginThatDoesNotAskForItSeesNothingOfTheContainer() {
        WiredJar plain = new WiredJar("wired").source("vendor.Provider", """
                package vendor;
                import java.util.*;
                import org.lunxun.sdk.api.*;
                @org.pf4j.Extension
                public class Provider implements TrainingProvider {
                    public Provider() throws Exception { Class.forName("jakarta.inject.Inject"); }
                    public PluginId id() { return PluginId.of("wired"); }
                    public Set<Capability> capabilities() { return EnumSet.of(Capability.CATALOGUE); }
                }
                """);
        try (PluginHost host = PluginHost.open(options(plain.jar(temp)))) {
            assertTrue(refusal(host, "detail").contains("ClassNotFoundException: jakarta.inject.Inject"));
        }
    }

    private static String refusal(PluginHost host, String argument) {
        return host.plugins().get(0).findings().get(0).argument(argument).orElseThrow();
    }
}
