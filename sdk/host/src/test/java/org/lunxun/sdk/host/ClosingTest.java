package org.lunxun.sdk.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.model.resource.SourceId;
import org.lunxun.sdk.api.PluginId;

/** A provider that is AutoCloseable is closed when its last call has ended. */
class ClosingTest {

    /** What the plugin and this test both see: what the plugin tells, and what its calls wait for. */
    private static final String TOLD = "lunxun.test.closing";

    private static final PluginId ID = PluginId.of("door");
    private static final SourceConfig SOURCE = SourceConfig.of(SourceId.of("s"), ID, Map.of(), Path.of("."));

    @TempDir
    Path temp;

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<HostEvent> events = new CopyOnWriteArrayList<>();

    @AfterEach
    void forget() {
        System.getProperties().remove(TOLD);
    }

    private PluginHost host(String catalogue, String close) {
        System.getProperties().put(TOLD, told);
        Path file = PluginWorkshop.plugin("door")
                .source("zoo.Animal", """
                        package zoo;
                        import java.util.*;
                        import org.lunxun.sdk.api.*;
                        @org.pf4j.Extension
                        public class Animal implements TrainingProvider, AutoCloseable {
                            @SuppressWarnings("unchecked")
                            private static List<Object> told() { return (List<Object>) System.getProperties().get("%s"); }
                            public PluginId id() { return PluginId.of("door"); }
                            public Set<Capability> capabilities() { return EnumSet.of(Capability.CATALOGUE); }
                            public void catalogue(CatalogueRequest request, CatalogueSink sink) throws InterruptedException { %s }
                            public void close() throws Exception { %s }
                        }
                        """.formatted(TOLD, catalogue, close))
                .jar(temp, "door.jar");
        return PluginHost.open(HostOptions.of(file)
                .withTrust(PluginTrust.everybody())
                .withStartLimit(Duration.ofMinutes(1))
                .withListener(new HostListener() {
                    @Override
                    public void happened(HostEvent event) {
                        events.add(event);
                    }
                }));
    }

    private List<HostEvent.Kind> kinds() {
        return events.stream()
                .map(HostEvent::kind)
                .filter(kind -> kind != HostEvent.Kind.LOADED && kind != HostEvent.Kind.GRANTED)
                .toList();
    }

    @Test
    void aDisabledPluginIsClosedOnceWithItsOwnLoaderInTheContext() {
        String close =
                "told().add(Thread.currentThread().getContextClassLoader() == getClass().getClassLoader() ? \"closed\" : \"lost\");";
        try (PluginHost host = host("", close)) {
            assertTrue(host.catalogue(SOURCE).complete());
            assertEquals(List.of(), told);
            assertTrue(host.disable(ID));
            assertEquals(List.of("closed"), told);
        }
        assertEquals(List.of("closed"), told);
        assertEquals(List.of(HostEvent.Kind.DISABLED, HostEvent.Kind.UNLOADED), kinds());
    }

    @Test
    void anInterruptedCallerClosesThePluginAllTheSame() {
        try (PluginHost host = host("", "told().add(\"closed\");")) {
            Thread.currentThread().interrupt();
            assertTrue(host.disable(ID));
            assertTrue(Thread.interrupted(), "the caller is still interrupted");
            assertEquals(List.of("closed"), told);
        }
        assertEquals(List.of(HostEvent.Kind.DISABLED, HostEvent.Kind.UNLOADED), kinds());
    }

    @Test
    void theHostsEndClosesWhatIsLeft() {
        try (PluginHost host = host("", "told().add(\"closed\");")) {
            assertTrue(host.catalogue(SOURCE).complete());
        }
        assertEquals(List.of("closed"), told);
    }

    @Test
    void aCallUnderWayIsNotCutOffByTheClosing() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        System.getProperties().put(TOLD + ".inside", inside);
        System.getProperties().put(TOLD + ".leave", leave);
        String catalogue = """
                ((java.util.concurrent.CountDownLatch) System.getProperties().get("%s.inside")).countDown();
                ((java.util.concurrent.CountDownLatch) System.getProperties().get("%s.leave")).await();
                told().add("answered");
                """.formatted(TOLD, TOLD);
        try (PluginHost host = host(catalogue, "told().add(\"closed\");")) {
            Thread caller = new Thread(() -> host.catalogue(SOURCE));
            caller.start();
            inside.await();
            assertTrue(host.disable(ID));
            assertEquals(List.of(), told);
            leave.countDown();
            caller.join();
            assertEquals(List.of("answered", "closed"), told);
        } finally {
            System.getProperties().remove(TOLD + ".inside");
            System.getProperties().remove(TOLD + ".leave");
        }
    }

    @Test
    void anErrorOfTheClosingIsToldAndThePluginUnloaded() {
        try (PluginHost host = host("", "throw new LinkageError(\"stuck\");")) {
            assertTrue(host.disable(ID));
        }
        assertEquals(List.of(HostEvent.Kind.DISABLED, HostEvent.Kind.FAILED, HostEvent.Kind.UNLOADED), kinds());
        assertTrue(events.get(events.size() - 2).detail().contains("stuck"), events::toString);
    }
}
