package org.lunxun.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.engine.registry.Library;
import org.lunxun.engine.registry.LibraryItem;
import org.lunxun.engine.registry.MergedEntry;
import org.lunxun.engine.registry.MergedRegistry;
import org.lunxun.exchange.DatasetReader;
import org.lunxun.model.people.Region;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.Catalogue;
import org.lunxun.model.resource.Course;
import org.lunxun.model.resource.CourseId;
import org.lunxun.model.resource.Material;
import org.lunxun.model.resource.MaterialId;
import org.lunxun.model.resource.SourceId;

/** Rows of the table of capabilities that a sync has to hold, by their numbers there. */
class CapabilityRowsTest {

    private static final String CODE = "91350100M000100Y43";

    @TempDir
    private Path temp;

    @Test
    void row3TheSameProviderBecomesOneEveryFieldKeepsItsSourceAndImportingTwiceChangesNothing() throws IOException {
        Town town = new Town(temp);
        town.provider.catalogues.put("a", school("1", "中共漯河市委党校", null, 300, null));
        town.provider.catalogues.put("b", school("2", "漯河市委黨校（漯河市行政學院）", "漯河市", null, null));
        town.provider.catalogues.put("c", school("3", "Luohe City Party School", null, 320, CODE));
        town.provider.catalogues.put(
                "d", school("4", "Party School (Administration College) of Luohe City", "漯河", 0, CODE));
        MergedRegistry registry =
                town.sync(town.request("a", "b", "c", "d")).registry().orElseThrow();
        assertEquals(2, registry.bases().size());
        MergedEntry<BaseId, Base> chinese = registry.bases().get(0);
        assertEquals(2, chinese.members().size());
        assertEquals(Optional.of(SourceId.of("a")), chinese.source("places"));
        assertEquals(Optional.of(SourceId.of("b")), chinese.source("region"));
        MergedEntry<BaseId, Base> english = registry.bases().get(1);
        assertEquals(Optional.of(SourceId.of("c")), english.source("creditCode"));
        assertEquals(Optional.of(SourceId.of("d")), english.source("region"));
        for (MergedEntry<BaseId, Base> entry : registry.bases()) {
            assertTrue(entry.fields().stream().allMatch(field -> entry.sources().contains(field.source())));
        }
        Map<String, String> files = Town.files(temp);
        assertEquals(
                SyncResult.End.UNCHANGED,
                town.sync(town.request("a", "b", "c", "d")).end());
        assertEquals(files, Town.files(temp));
    }

    @Test
    void row12SearchFindsWtoAndBothScriptsAndAWorkOnThreeMediaCountsOnce() throws IOException {
        Town town = new Town(temp);
        BaseId base = BaseId.of("1");
        town.provider.catalogues.put(
                "a",
                new Catalogue(
                        List.of(Base.builder(base, "漯河市委党校", BaseKind.PARTY_SCHOOL)
                                .build()),
                        List.of(Course.builder(CourseId.of("c"), "ＷＴＯ与政府管理")
                                .base(base)
                                .build()),
                        List.of(),
                        List.of(),
                        List.of(material("m1", "依法治國案例", "book"), material("m2", "依法治国案例", "film"))));
        town.provider.catalogues.put(
                "b",
                new Catalogue(
                        List.of(Base.builder(base, "中共漯河市委党校", BaseKind.PARTY_SCHOOL)
                                .build()),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(material("m3", "依法治国案例", "site"))));
        town.sync(town.request("a", "b"));
        try (FileSyncState state = FileSyncState.open(town.stateFolder())) {
            Library library = Library.of(state.merged());
            assertEquals(1, library.search("WTO").size());
            for (String words : List.of("依法治国", "依法治國", "治国 案例")) {
                List<LibraryItem> found = library.search(words);
                assertEquals(1, found.size(), words);
                assertEquals(List.of("book", "film", "site"), found.get(0).media());
            }
        }
    }

    /** That a new kind of provider is a file in a folder is shown on the distribution. */
    @Test
    void row13ProvidersAreAdmittedAndLeaveByTheConfigurationAlone() throws IOException {
        Town town = new Town(temp);
        town.provider.catalogues.put("a", Town.school("1", "漯河市委党校", 3));
        town.provider.catalogues.put("b", Town.school("2", "许昌培训中心", 4));
        town.sync(town.request("a"));
        assertEquals(3, classes(town));
        town.sync(town.request("a", "b"));
        assertEquals(7, classes(town));
        town.sync(town.request("b"));
        assertEquals(7, classes(town), "who leaves is asked for first");
        town.sync(town.request("b").withConfirmed(Set.of(SourceId.of("a"))));
        assertEquals(4, classes(town));
    }

    private static int classes(Town town) {
        return DatasetReader.read(town.out())
                .dataset()
                .orElseThrow()
                .offerings()
                .size();
    }

    private static Material material(String id, String title, String medium) {
        return Material.builder(MaterialId.of(id), title)
                .medium(medium)
                .base(BaseId.of("1"))
                .build();
    }

    private static Catalogue school(
            String id, String name, @Nullable String region, @Nullable Integer places, @Nullable String code) {
        Base base = Base.builder(BaseId.of(id), name, BaseKind.PARTY_SCHOOL)
                .region(region == null ? null : Region.of(region))
                .places(places)
                .creditCode(code)
                .build();
        return Town.school(base, 2);
    }
}
