package org.lunxun.sdk.cdi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lunxun.engine.planning.Effort;
import org.lunxun.engine.planning.PlanListener;
import org.lunxun.engine.planning.PlanRequest;
import org.lunxun.engine.planning.PlanResult;
import org.lunxun.engine.planning.Planner;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.SourceId;
import org.lunxun.model.rotation.RotationDataset;
import org.lunxun.sdk.api.Capability;
import org.lunxun.sdk.api.CatalogueRequest;
import org.lunxun.sdk.api.CatalogueSink;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.api.TrainingProvider;
import org.lunxun.sdk.host.HostOptions;
import org.lunxun.sdk.host.PluginHost;
import org.lunxun.sdk.host.ProviderAnswer;
import org.lunxun.sdk.host.SourceConfig;

class LunxunProducersTest {

    private static final SourceConfig SOURCE =
            SourceConfig.of(SourceId.of("s"), PluginId.of("tiny"), Map.of(), Path.of("."));

    /** A program's class that takes what it needs by its constructor. */
    @Dependent
    static class Program {
        private final PluginHost host;

        @Inject
        Program(PluginHost host) {
            this.host = host;
        }
    }

    /** A program's options. */
    @Dependent
    static class Options {
        @Produces
        HostOptions options() {
            return HostOptions.none().withProviders(List.of(new TinyProvider()));
        }
    }

    /** A provider with one base. */
    static final class TinyProvider implements TrainingProvider {
        @Override
        public PluginId id() {
            return PluginId.of("tiny");
        }

        @Override
        public Set<Capability> capabilities() {
            return EnumSet.of(Capability.CATALOGUE);
        }

        @Override
        public void catalogue(CatalogueRequest request, CatalogueSink sink) {
            sink.base(Base.builder(BaseId.of("b"), "Base", BaseKind.ONLINE).build());
        }
    }

    private static SeContainer container(Class<?>... beans) {
        return SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addBeanClasses(LunxunProducers.class, Program.class)
                .addBeanClasses(beans)
                .initialize();
    }

    @Test
    void aProgramIsGivenTheHostOfItsOptions() {
        try (SeContainer container = container(Options.class)) {
            ProviderAnswer answer = container.select(Program.class).get().host.catalogue(SOURCE);
            assertTrue(answer.complete());
            assertEquals("Base", answer.catalogue().bases().get(0).name());
        }
    }

    @Test
    void everybodyIsGivenTheSameHost() {
        try (SeContainer container = container(Options.class)) {
            Program one = container.select(Program.class).get();
            Program other = container.select(Program.class).get();
            assertSame(one.host, other.host);
        }
    }

    @Test
    void withoutOptionsTheHostHasNoPlugins() {
        try (SeContainer container = container()) {
            assertEquals(List.of(), container.select(Program.class).get().host.plugins());
        }
    }

    @Test
    void aPlannerIsGivenThatPlansLikeOneMadeByHand() {
        RotationDataset town = SmallTown.dataset();
        PlanRequest request =
                PlanRequest.builder(town).effort(Effort.QUICK).seed(7).build();
        PlanResult byHand = Planner.create().plan(request, PlanListener.NONE);
        assertEquals(4, byHand.assignments().size());
        try (SeContainer container = container()) {
            PlanResult injected = container.select(Planner.class).get().plan(request, PlanListener.NONE);
            assertEquals(byHand.assignments(), injected.assignments());
            assertEquals(byHand.score(), injected.score());
        }
    }

    @Test
    void theHostIsClosedWithTheContainer() {
        PluginHost opened = PluginHost.open(HostOptions.none().withProviders(List.of(new TinyProvider())));
        assertTrue(opened.catalogue(SOURCE).complete());
        new LunxunProducers().close(opened);
        assertFalse(opened.catalogue(SOURCE).complete());
    }
}
