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
 * Plugins that nobody should ship, each beside two healthy ones: the host says what is wrong with the bad one, and the
 * healthy ones answer as if it were not there.
 */
@Tag("slow")
class ZooTest {

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
    void constructorThrows() {
        plugin("mole")
                .members("public Animal() { throw new IllegalStateException(\"not today\"); }")
                .jar(folder, "m.jar");
        refused(Refusal.CANNOT_START, "not today");
    }

    @Test
    void staticInitialiserThrows() {
        plugin("mole").members("static final int X = Integer.parseInt(\"x\");").jar(folder, "m.jar");
        refused(Refusal.CANNOT_START, "ExceptionInInitializerError");
    }

    @Test
    void constructorNeverReturns() {
        plugin("sloth")
                .members("public Animal() { while (true) { Thread.onSpinWait(); } }")
                .jar(folder, "m.jar");
        healthy("a-neighbour").jar(folder, "a.jar");
        try (PluginHost host = PluginHost.open(options().withStartLimit(Duration.ofSeconds(8)))) {
            assertEquals(
                    Refusal.START_TIMED_OUT.code(),
                    host.plugins().get(1).findings().get(0).argument("why").orElseThrow());
            assertTrue(host.catalogue(source("a-neighbour")).complete());
        }
    }

    @Test
    void callNeverReturnsAndIgnoresInterruption() {
        plugin("sloth")
                .catalogue("while (true) { try { Thread.sleep(1000); } catch (InterruptedException e) { } }")
                .jar(folder, "m.jar");
        failed("sloth", options().withCallLimit(Duration.ofMillis(3000)), ProviderReason.PLUGIN_TIMED_OUT, "3000 ms");
    }

    @Test
    void bundlesTheSdk() {
        healthy("magpie")
                .source("org.lunxun.sdk.api.Mine", "package org.lunxun.sdk.api; public class Mine {}")
                .jar(folder, "m.jar");
        refused(Refusal.SDK_BUNDLED, "org/lunxun/sdk/api/Mine.class", "provided");
    }

    @Test
    void bundlesTheSdkWhereOnlyLaterJdksLook() {
        healthy("magpie")
                .entry("META-INF/versions/21/org/lunxun/model/Stability.class", new byte[] {1})
                .jar(folder, "m.jar");
        refused(Refusal.SDK_BUNDLED, "versions/21");
    }

    @Test
    void endsTheProcess() {
        plugin("lemming").catalogue("System.exit(0);").jar(folder, "m.jar");
        refused(Refusal.ENDS_THE_PROCESS, "zoo.Animal.catalogue", "System.exit");
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
    void hasNoExtensionIndex() {
        healthy("shy").withoutIndex().jar(folder, "m.jar");
        refused(Refusal.INDEX_MISSING, "annotation processor");
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
    void wasBuiltForSdk99() {
        healthy("time-traveller").manifest("Plugin-Requires", ">=99.0.0").jar(folder, "m.jar");
        refused(Refusal.SDK_RANGE_EXCLUDES, ">=99.0.0");
    }

    @Test
    void saysNoSdkRange() {
        healthy("time-traveller").manifestWithout("Plugin-Requires").jar(folder, "m.jar");
        refused(Refusal.SDK_RANGE_MISSING, "Plugin-Requires: >=");
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
    void twoFilesHaveOneId() {
        healthy("twin").jar(folder, "m-1.jar");
        healthy("twin").jar(folder, "m-2.jar");
        refused(Refusal.ID_TWICE, "m-1.jar, m-2.jar");
    }

    @Test
    void manifestSaysAnotherIdThanTheProvider() {
        healthy("cuckoo").manifest("Plugin-Id", "robin").jar(folder, "m.jar");
        refused(Refusal.ID_DIFFERS, "cuckoo", "robin");
    }

    @Test
    void hasAPluginClassOfItsOwn() {
        healthy("ape").manifest("Plugin-Class", "zoo.Animal").jar(folder, "m.jar");
        refused(Refusal.MANIFEST_UNSUPPORTED, "Plugin-Class");
    }

    @Test
    void reachesForAnotherFileByItsClassPath() {
        healthy("octopus").manifest("Class-Path", "file:/etc/").jar(folder, "m.jar");
        refused(Refusal.MANIFEST_UNSUPPORTED, "Class-Path");
    }

    @Test
    void isNoArchive() throws IOException {
        Files.writeString(folder.resolve("m.jar"), "not a jar");
        refused(Refusal.UNREADABLE);
    }

    @Test
    void isCutShort() throws IOException {
        byte[] whole = Files.readAllBytes(healthy("lizard").jar(folder, "m.jar"));
        Files.write(folder.resolve("m.jar"), java.util.Arrays.copyOf(whole, whole.length / 2));
        refused(Refusal.UNREADABLE);
    }

    @Test
    void zipClimbsOutOfItsFolder() throws IOException {
        healthy("monkey").entry("../../climbed.txt", new byte[] {1}).zip(folder, "m.zip");
        refused(Refusal.ENTRY_OUTSIDE, "climbed.txt");
        try (Stream<Path> near = Files.walk(folder)) {
            assertTrue(near.noneMatch(path -> path.toString().contains("climbed")));
        }
    }

    @Test
    void zipExplodes() {
        healthy("puffer").entry("lib/big.txt", new byte[30_000_000]).zip(folder, "m.zip");
        refused(Refusal.TOO_LARGE, "big.txt");
    }

    @Test
    void zipOfClassesIsLoaded() {
        healthy("m").zip(folder, "m.zip");
        withNeighbours(options(), host -> assertTrue(host.catalogue(source("m")).complete()));
    }

    @Test
    void floodsTheSinkWithRows() {
        plugin("locust")
                .catalogue(
                        "for (int i = 0; true; i++) { sink.course(Course.builder(CourseId.of(\"c\" + i), \"C\").build()); }")
                .jar(folder, "m.jar");
        failed(
                "locust",
                options().withAnswerLimits(1000, 1_000_000),
                ProviderReason.ROW_REFUSED,
                "more than 1000 rows");
    }

    @Test
    void floodsTheSinkWithBytes() {
        plugin("whale")
                .catalogue(
                        "for (int i = 0; true; i++) { sink.course(Course.builder(CourseId.of(\"c\" + i), \"C\".repeat(4000)).build()); }")
                .jar(folder, "m.jar");
        failed("whale", options().withAnswerLimits(100_000, 1_000_000), ProviderReason.ROW_REFUSED, "bytes");
    }

    @Test
    void floodsTheSinkAndCatchesWhatStopsIt() {
        plugin("locust")
                .catalogue(
                        "for (int i = 0; i < 5000; i++) { try { sink.course(Course.builder(CourseId.of(\"c\" + i), \"C\").build()); } catch (RuntimeException e) { } }")
                .jar(folder, "m.jar");
        failed(
                "locust",
                options().withAnswerLimits(1000, 1_000_000),
                ProviderReason.ROW_REFUSED,
                "more than 1000 rows");
    }

    @Test
    void floodsTheSinkWithFindings() {
        plugin("locust")
                .catalogue("while (true) { sink.finding(Finding.of(Severity.NOTICE, ProviderReason.ROW_UNREADABLE)); }")
                .jar(folder, "m.jar");
        failed(
                "locust",
                options().withAnswerLimits(1000, 1_000_000),
                ProviderReason.ROW_REFUSED,
                "more than 1000 rows");
    }

    @Test
    void overflowsItsStack() {
        plugin("spiral")
                .members("int deep(int n) { return deep(n + 1) + 1; }")
                .catalogue("deep(0);")
                .jar(folder, "m.jar");
        failed("spiral", options(), ProviderReason.PLUGIN_FAILED, "StackOverflowError");
    }

    @Test
    void lacksAClassOfItsOwn() {
        plugin("moth")
                .source("zoo.Wing", "package zoo; public class Wing {}")
                .catalogue("new Wing();")
                .entry("zoo/Wing.class", new byte[] {0})
                .jar(folder, "m.jar");
        failed("moth", options(), ProviderReason.PLUGIN_FAILED, "ClassFormatError");
    }

    @Test
    void usesTheInsideOfTheHost() {
        plugin("mouse").catalogue("org.lunxun.sdk.host.HostOptions.none();").jar(folder, "m.jar");
        failed("mouse", options(), ProviderReason.PLUGIN_FAILED, "NoClassDefFoundError");
    }

    @Test
    void usesThePluginFramework() {
        plugin("mouse").catalogue("new org.pf4j.DefaultPluginManager();").jar(folder, "m.jar");
        failed("mouse", options(), ProviderReason.PLUGIN_FAILED, "NoClassDefFoundError");
    }

    @Test
    void throwsAMessageThatWouldForgeALog() {
        plugin("parrot")
                .catalogue("throw new IllegalStateException(\"broken\\r\\nINFO all is well \\u001b[2J\");")
                .jar(folder, "m.jar");
        withNeighbours(options(), host -> {
            String detail = host.catalogue(source("parrot"))
                    .findings()
                    .get(0)
                    .argument("detail")
                    .orElseThrow();
            assertTrue(detail.chars().noneMatch(c -> c < 0x20), detail);
            assertTrue(detail.contains("broken"), detail);
        });
    }

    @Test
    void throwsAnExceptionWhoseMessageThrows() {
        plugin("parrot")
                .source(
                        "zoo.Evil",
                        "package zoo; public class Evil extends RuntimeException { public String getMessage() { throw new Evil(); } }")
                .catalogue("throw new Evil();")
                .jar(folder, "m.jar");
        failed("parrot", options(), ProviderReason.PLUGIN_FAILED, "zoo.Evil");
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
    void keepsTheSinkAndUsesItLater() {
        plugin("squirrel")
                .members("static CatalogueSink kept;")
                .catalogue(
                        "if (kept != null) { kept.base(Base.builder(BaseId.of(\"late\"), \"late\", BaseKind.ONLINE).build()); } kept = sink;")
                .jar(folder, "m.jar");
        withNeighbours(options(), host -> {
            assertTrue(host.catalogue(source("squirrel")).complete());
            ProviderAnswer second = host.catalogue(source("squirrel"));
            assertEquals(ProviderReason.PLUGIN_FAILED, second.findings().get(0).reason());
            assertTrue(second.findings().get(0).argument("detail").orElseThrow().contains("has returned"));
        });
    }

    @Test
    void leavesItsThreadInDisorder() {
        plugin("pig")
                .catalogue(
                        "Thread.currentThread().setContextClassLoader(null); Thread.currentThread().interrupt(); Thread.currentThread().setPriority(1);")
                .jar(folder, "m.jar");
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        withNeighbours(
                options(), host -> assertTrue(host.catalogue(source("pig")).complete()));
        assertEquals(before, Thread.currentThread().getContextClassLoader());
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void saysNothingOfItself() {
        plugin("ghost")
                .members("public List<Setting<?>> settings() { return null; }")
                .jar(folder, "m.jar");
        refused(Refusal.CANNOT_START, "must not be null");
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
                        sink.base(new Base(BaseId.of("a"), null, BaseKind.ONLINE, null, null, null, null));
                        sink.base(new Base(null, "b", BaseKind.ONLINE, null, null, null, null));
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
