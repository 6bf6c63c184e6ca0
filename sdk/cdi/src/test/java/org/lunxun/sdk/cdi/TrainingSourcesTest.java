package org.lunxun.sdk.cdi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lunxun.model.resource.SourceId;
import org.lunxun.sdk.api.Health;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.host.HostOptions;
import org.lunxun.sdk.host.Inquiry;
import org.lunxun.sdk.host.PluginHost;
import org.lunxun.sdk.host.SourceConfig;

/** A program's sources as services. */
class TrainingSourcesTest {

    /** A program that names one source, and one that it configured in a list. */
    @Dependent
    static class Program {
        private final TrainingSource school;
        private final TrainingSource college;
        private final TrainingSources all;
        private final Instance<TrainingSource> chosen;

        @Inject
        Program(
                @FromSource("school") TrainingSource school,
                @FromSource("college") TrainingSource college,
                TrainingSources all,
                @Any Instance<TrainingSource> chosen) {
            this.school = school;
            this.college = college;
            this.all = all;
            this.chosen = chosen;
        }
    }

    /** A program with a wrong name. */
    @Dependent
    static class Mistaken {
        @Inject
        Mistaken(@FromSource("shcool") TrainingSource school) {}
    }

    /** What a program configures. */
    @Dependent
    static class Configuration {
        @Produces
        HostOptions options() {
            return HostOptions.none().withProviders(List.of(new LunxunProducersTest.TinyProvider()));
        }

        @Produces
        SourceConfig school() {
            return source("school", "tiny");
        }

        @Produces
        List<SourceConfig> others() {
            return List.of(source("college", "tiny"), source("academy", "nobody"));
        }
    }

    private static SourceConfig source(String id, String plugin) {
        return SourceConfig.of(SourceId.of(id), PluginId.of(plugin), Map.of(), Path.of("."));
    }

    private static SeContainer container() {
        return SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addBeanClasses(LunxunProducers.class, Configuration.class, Program.class, Mistaken.class)
                .initialize();
    }

    @Test
    void aSourceIsInjectedByItsId() {
        try (SeContainer container = container()) {
            Program program = container.select(Program.class).get();
            assertEquals("school (tiny)", program.school.toString());
            assertEquals(
                    "Base",
                    program.school.catalogue().catalogue().bases().get(0).name());
            assertTrue(program.college
                    .ask(Inquiry.catalogue(java.util.Optional.empty()))
                    .complete());
        }
    }

    @Test
    void aSourceIsSelectedByItsIdWhileTheProgramRuns() {
        try (SeContainer container = container()) {
            Program program = container.select(Program.class).get();
            assertEquals(
                    SourceId.of("college"),
                    program.chosen
                            .select(FromSource.Literal.of(SourceId.of("college")))
                            .get()
                            .config()
                            .source());
        }
    }

    @Test
    void allSourcesAreIteratedById() {
        try (SeContainer container = container()) {
            Program program = container.select(Program.class).get();
            List<String> all = new ArrayList<>();
            program.all.forEach(source -> all.add(source.toString()));
            assertEquals(List.of("academy (nobody)", "college (tiny)", "school (tiny)"), all);
            assertEquals(
                    List.of("college (tiny)", "school (tiny)"),
                    program.all.through(PluginId.of("tiny")).stream()
                            .map(TrainingSource::toString)
                            .toList());
        }
    }

    @Test
    void aSourceWhosePluginIsNotThereIsDown() {
        try (SeContainer container = container()) {
            TrainingSources all = container.select(TrainingSources.class).get();
            assertEquals(
                    Health.State.DOWN,
                    all.source(SourceId.of("academy")).health().state());
        }
    }

    @Test
    void aWrongIdIsNamedTogetherWithThoseThatAreThere() {
        try (SeContainer container = container()) {
            Instance<Mistaken> mistaken = container.select(Mistaken.class);
            IllegalArgumentException thrown = assertThrows(IllegalArgumentException.class, mistaken::get);
            assertEquals(
                    "The source (shcool) must be configured; there are [academy, college, school]."
                            + "\nMaybe its SourceConfig is not produced, or its id has another spelling.",
                    thrown.getMessage());
        }
    }

    @Test
    void oneIdIsOneSource() {
        try (PluginHost host = PluginHost.open(HostOptions.none())) {
            List<SourceConfig> twice = List.of(source("school", "tiny"), source("school", "other"));
            assertThrows(IllegalArgumentException.class, () -> TrainingSources.of(host, twice));
        }
    }
}
