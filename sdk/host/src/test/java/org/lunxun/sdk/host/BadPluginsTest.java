package org.lunxun.sdk.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lunxun.sdk.host.PluginWorkshop.healthy;
import static org.lunxun.sdk.host.PluginWorkshop.plugin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.resource.SourceId;
import org.lunxun.sdk.api.Health;
import org.lunxun.sdk.api.PluginId;

/**
 * Bad plugins that the zoo does not show (it is published in {@code sdk/tck}, whose tests lead this host through it), each
 * beside two healthy ones: the host says what is wrong with the bad one, and the healthy ones answer as if it were not there.
 */
@Tag("slow")
class BadPluginsTest {

    @TempDir
    Path folder;

    @TempDir
    Path workspace;

    private HostOptions options() {
        return HostOptions.of(folder)
                .withTrust(PluginTrust.everybody())
                .withWorkspace(workspace)
                .withStartLimit(Duration.ofMinutes(1))
                .withCallLimit(Duration.ofMinutes(1));
    }

    private static SourceConfig source(String plugin) {
        return SourceConfig.of(SourceId.of("of-" + plugin), PluginId.of(plugin), Map.of(), Path.of("."));
    }

    private void withNeighbours(HostOptions options, java.util.function.Consumer<PluginHost> visit) {
        healthy("a-neighbour").jar(folder, "a-neighbour.jar");
        healthy("z-neighbour").jar(folder, "z-neighbour.jar");
        try (PluginHost host = PluginHost.open(options)) {
            visit.accept(host);
            for (String neighbour : List.of("a-neighbour", "z-neighbour")) {
                ProviderAnswer answer = host.catalogue(source(neighbour));
                assertTrue(answer.complete(), () -> answer.findings().toString());
                assertEquals(neighbour, answer.catalogue().bases().get(0).name());
                assertEquals(1, answer.catalogue().offerings().size());
            }
        }
    }

    private void refused(Refusal why, String... inDetail) {
        withNeighbours(options(), host -> {
            PluginListing listing = host.plugins().stream()
                    .filter(plugin -> plugin.state() == PluginListing.State.REFUSED)
                    .findFirst()
                    .orElseThrow();
            Finding finding = listing.findings().get(0);
            assertEquals(why.code(), finding.argument("why").orElseThrow(), finding::toString);
            for (String words : inDetail) {
                assertTrue(finding.argument("detail").orElseThrow().contains(words), finding::toString);
            }
            assertEquals(
                    2,
                    host.plugins().stream()
                            .filter(plugin -> plugin.state() == PluginListing.State.READY)
                            .count());
        });
    }

    private void failed(String plugin, HostOptions options, ProviderReason reason, String inDetail) {
        withNeighbours(options, host -> {
            ProviderAnswer answer = host.catalogue(source(plugin));
            assertFalse(answer.complete());
            assertTrue(answer.catalogue().bases().isEmpty());
            Finding last = answer.findings().get(answer.findings().size() - 1);
            assertEquals(reason, last.reason(), last::toString);
            assertTrue(last.argument("detail").orElseThrow().contains(inDetail), last::toString);
        });
    }

    @Test
    void twoNeighboursAndNothingElse() {
        withNeighbours(options(), host -> assertEquals(2, host.plugins().size()));
    }

    @Test
    void bundlesTheSdkWhereOnlyLaterJdksLook() {
        healthy("magpie")
                .entry("META-INF/versions/21/org/lunxun/model/Stability.class", new byte[] {1})
                .jar(folder, "m.jar");
        refused(Refusal.SDK_BUNDLED, "versions/21");
    }

    @Test
    void haltsTheProcessFromAnInnerClass() {
        plugin("lemming")
                .members("static class Cliff { void fall() { Runtime.getRuntime().halt(1); } }")
                .zip(folder, "m.zip");
        refused(Refusal.ENDS_THE_PROCESS, "zoo.Animal$Cliff.fall", "Runtime.halt");
    }

    @Test
    void endsTheProcessByAMethodReference() {
        plugin("lemming")
                .members("java.util.function.IntConsumer last = System::exit;")
                .jar(folder, "m.jar");
        refused(Refusal.ENDS_THE_PROCESS, "System.exit");
    }

    @Test
    void hasAnEmptyExtensionIndex() {
        healthy("shy")
                .entry("META-INF/extensions.idx", "# nothing\n".getBytes(StandardCharsets.UTF_8))
                .jar(folder, "m.jar");
        refused(Refusal.NO_PROVIDER, "@Extension");
    }

    @Test
    void itsIndexNamesAClassThatIsNotThere() {
        healthy("shy")
                .entry("META-INF/extensions.idx", "zoo.Ghost\n".getBytes(StandardCharsets.UTF_8))
                .jar(folder, "m.jar");
        refused(Refusal.CANNOT_START, "zoo.Ghost");
    }

    @Test
    void itsIndexNamesNoProvider() {
        healthy("shy")
                .source("zoo.Stone", "package zoo; public class Stone {}")
                .entry("META-INF/extensions.idx", "zoo.Stone\n".getBytes(StandardCharsets.UTF_8))
                .jar(folder, "m.jar");
        refused(Refusal.NO_PROVIDER);
    }

    @Test
    void saysThatAnySdkWillDo() {
        healthy("time-traveller").manifest("Plugin-Requires", "*").jar(folder, "m.jar");
        refused(Refusal.SDK_RANGE_MISSING);
    }

    @Test
    void saysASdkRangeThatIsNone() {
        healthy("time-traveller").manifest("Plugin-Requires", "soon").jar(folder, "m.jar");
        refused(Refusal.SDK_RANGE_UNREADABLE, "soon");
    }

    @Test
    void zipOfClassesIsLoaded() {
        healthy("m").zip(folder, "m.zip");
        withNeighbours(options(), host -> assertTrue(host.catalogue(source("m")).complete()));
    }

    @Test
    void usesTheInsideOfTheHost() {
        plugin("mouse").catalogue("org.lunxun.sdk.host.HostOptions.none();").jar(folder, "m.jar");
        failed("mouse", options(), ProviderReason.PLUGIN_FAILED, "NoClassDefFoundError");
    }

    @Test
    void throwsAnExceptionWhoseMessageNeverComes() {
        plugin("parrot")
                .source(
                        "zoo.Evil",
                        "package zoo; public class Evil extends RuntimeException { public String getMessage() { while (true) { Thread.onSpinWait(); } } }")
                .catalogue("throw new Evil();")
                .jar(folder, "m.jar");
        failed("parrot", options().withCallLimit(Duration.ofMillis(3000)), ProviderReason.PLUGIN_TIMED_OUT, "3000 ms");
    }

    @Test
    void answersNullRowsTwinsAndRowsThatCannotBeWritten() {
        plugin("clown").catalogue("""
                        sink.base(null);
                        sink.base(Base.builder(BaseId.of("b"), "first", BaseKind.ONLINE).build());
                        sink.base(Base.builder(BaseId.of("b"), "second", BaseKind.ONLINE).build());
                        sink.base(Base.builder(BaseId.of("c"), "half \\ud800", BaseKind.ONLINE).build());
                        sink.base(Base.builder(BaseId.of("d"), "bell \\u0007", BaseKind.ONLINE).build());
                        sink.base(Base.builder(BaseId.of("e"), "x".repeat(5000), BaseKind.ONLINE).build());
                        sink.offering(Offering.builder(OfferingId.of("o"), BaseId.of("b"), "long ago",
                            DateRange.of(LocalDate.MIN, LocalDate.MAX), DeliveryMode.ONLINE, 1).build());
                        sink.offering(Offering.builder(OfferingId.of("p"), BaseId.of("b"), "dear",
                            DateRange.of(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 1)), DeliveryMode.ONLINE, 1)
                            .costPerSeat(new java.math.BigDecimal("1E-99999999")).build());
                        """).jar(folder, "m.jar");
        withNeighbours(options(), host -> {
            ProviderAnswer answer = host.catalogue(source("clown"));
            assertTrue(answer.complete());
            assertEquals(1, answer.catalogue().bases().size());
            assertEquals("first", answer.catalogue().bases().get(0).name());
            assertTrue(answer.catalogue().offerings().isEmpty());
            assertEquals(
                    List.of(
                            "ROW_REFUSED",
                            "ID_REPEATED",
                            "ROW_REFUSED",
                            "ROW_REFUSED",
                            "ROW_REFUSED",
                            "ROW_REFUSED",
                            "ROW_REFUSED"),
                    answer.findings().stream()
                            .map(finding -> finding.reason().name())
                            .toList());
        });
    }

    @Test
    void itsHealthIsNull() {
        plugin("ghost")
                .members("public Health health(HealthRequest request) { return null; }")
                .jar(folder, "m.jar");
        withNeighbours(
                options(),
                host -> assertEquals(
                        Health.State.DOWN, host.health(source("ghost")).state()));
    }

    @Test
    void answersRowsAndFindingsWithNothingInThem() {
        plugin("clown").catalogue("""
                        sink.base(new Base(BaseId.of("a"), null, BaseKind.ONLINE, null, null, null, null, null));
                        sink.base(new Base(null, "b", BaseKind.ONLINE, null, null, null, null, null));
                        sink.course(new Course(CourseId.of("c"), "C", null, List.of(new TopicWeight(null, 0.5)), null));
                        sink.finding(new Finding(null, null, null, List.of()));
                        sink.finding(null);
                        sink.finding(new Finding(Severity.UNUSABLE, ProviderReason.ROW_UNREADABLE,
                            new Location("a\\u001b[2Jb", -5, null), List.of(new Finding.Argument("value", "x\\ny"))));
                        """).jar(folder, "m.jar");
        withNeighbours(options(), host -> {
            ProviderAnswer answer = host.catalogue(source("clown"));
            assertTrue(answer.complete(), () -> answer.findings().toString());
            assertTrue(answer.catalogue().bases().isEmpty());
            assertEquals(6, answer.findings().size());
            Finding last = answer.findings().get(5);
            assertEquals(Severity.LOST, last.severity());
            assertEquals("x y", last.argument("value").orElseThrow());
            assertEquals("a\uFFFD[2Jb", String.valueOf(last.location()));
        });
    }

    @Test
    void describesASettingSoThatAListingWouldBeForged() {
        plugin("parrot")
                .members(
                        "public List<Setting<?>> settings() { return List.of(Setting.text(\"key\", \"a\\nb.jar: ready\")); }")
                .jar(folder, "m.jar");
        refused(Refusal.CANNOT_START, "one line");
    }

    @Test
    void leavesNothingBehindWhenTheHostIsClosed() throws IOException {
        plugin("mole")
                .members("public Animal() { throw new IllegalStateException(); }")
                .jar(folder, "m.jar");
        withNeighbours(options(), host -> assertEquals(1, workspaces()));
        assertEquals(0, workspaces());
    }

    private long workspaces() {
        try (Stream<Path> files = Files.list(workspace)) {
            return files.count();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
