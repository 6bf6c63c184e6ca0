package org.lunxun.sdk.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.resource.SourceId;
import org.lunxun.sdk.api.Capability;
import org.lunxun.sdk.api.CatalogueRequest;
import org.lunxun.sdk.api.CatalogueSink;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.api.TrainingProvider;

class PluginCallsTest {

    private static final CallPolicy QUICK = new CallPolicy(2, 3, Duration.ofMillis(1), 4, Duration.ofMinutes(10));

    /** What a provider does with a call. */
    private interface Deed {
        void of(int call) throws Exception;
    }

    private static final class Heard implements HostListener {
        final List<HostEvent> events = new CopyOnWriteArrayList<>();
        final List<CallFigures> figures = new CopyOnWriteArrayList<>();

        @Override
        public void happened(HostEvent event) {
            events.add(event);
        }

        @Override
        public void called(CallFigures one) {
            figures.add(one);
            throw new IllegalStateException("A listener's error is its own.");
        }
    }

    private final Heard heard = new Heard();
    private final AtomicInteger asked = new AtomicInteger();

    private PluginHost host(Deed deed) {
        return PluginHost.open(
                HostOptions.none().withCalls(QUICK).withListener(heard).withProviders(List.of(new TrainingProvider() {
                    @Override
                    public PluginId id() {
                        return PluginId.of("p");
                    }

                    @Override
                    public Set<Capability> capabilities() {
                        return EnumSet.of(Capability.CATALOGUE);
                    }

                    @Override
                    public void catalogue(CatalogueRequest request, CatalogueSink sink) throws IOException {
                        try {
                            deed.of(asked.incrementAndGet());
                        } catch (IOException | RuntimeException e) {
                            throw e;
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    }
                })));
    }

    private static SourceConfig source(String id) {
        return SourceConfig.of(SourceId.of(id), PluginId.of("p"), Map.of(), Path.of("."));
    }

    private static ProviderReason reason(ProviderAnswer answer) {
        return (ProviderReason)
                answer.findings().get(answer.findings().size() - 1).reason();
    }

    @Test
    void aSourceThatCannotBeReachedIsAskedAgain() {
        try (PluginHost host = host(call -> {
            if (call < 3) {
                throw new IOException("busy");
            }
        })) {
            ProviderAnswer answer = host.catalogue(source("s"));
            assertTrue(answer.complete());
            assertEquals(List.of(), answer.findings());
        }
        assertEquals(3, heard.figures.get(0).attempts());
        assertNull(heard.figures.get(0).failure());
    }

    @Test
    void aBugIsNotAskedAgain() {
        try (PluginHost host = host(call -> {
            throw new IllegalStateException("bug");
        })) {
            assertEquals(ProviderReason.PLUGIN_FAILED, reason(host.catalogue(source("s"))));
        }
        assertEquals(1, asked.get());
        assertEquals(ProviderReason.PLUGIN_FAILED, heard.figures.get(0).failure());
    }

    @Test
    void aSourceThatKeepsFailingIsLeftAloneAndTheOthersAreNot() {
        try (PluginHost host = host(call -> {
            if (call <= 4) {
                throw new IllegalStateException("bug");
            }
        })) {
            for (int i = 0; i < 4; i++) {
                assertEquals(ProviderReason.PLUGIN_FAILED, reason(host.catalogue(source("s"))));
            }
            assertEquals(ProviderReason.PLUGIN_PAUSED, reason(host.catalogue(source("s"))));
            assertEquals(4, asked.get());
            assertTrue(host.catalogue(source("other")).complete());
        }
    }

    @Test
    void aPluginHasOnlySoManyCallsUnderWay() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(2);
        CountDownLatch leave = new CountDownLatch(1);
        try (PluginHost host = host(call -> {
            if (call <= 2) {
                inside.countDown();
                leave.await();
            }
        })) {
            List<Thread> callers = List.of(
                    new Thread(() -> host.catalogue(source("a"))), new Thread(() -> host.catalogue(source("b"))));
            callers.forEach(Thread::start);
            inside.await();
            assertEquals(ProviderReason.PLUGIN_BUSY, reason(host.catalogue(source("c"))));
            leave.countDown();
            for (Thread caller : callers) {
                caller.join();
            }
            assertTrue(host.catalogue(source("c")).complete());
        }
    }

    @Test
    void everyLoadGrantAndFailureIsAnEvent() {
        try (PluginHost host = host(call -> {
            throw new IllegalStateException("bug");
        })) {
            host.catalogue(source("s"));
            assertTrue(host.disable(PluginId.of("p")));
            assertFalse(host.disable(PluginId.of("p")));
            assertEquals(PluginListing.State.DISABLED, host.plugins().get(0).state());
            assertEquals(ProviderReason.PLUGIN_REFUSED, reason(host.catalogue(source("s"))));
        }
        assertEquals(
                List.of(
                        HostEvent.Kind.LOADED,
                        HostEvent.Kind.GRANTED,
                        HostEvent.Kind.FAILED,
                        HostEvent.Kind.DISABLED,
                        HostEvent.Kind.UNLOADED),
                heard.events.stream().map(HostEvent::kind).toList());
    }
}
