package org.lunxun.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lunxun.model.DateRange;
import org.lunxun.model.people.Region;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.Catalogue;
import org.lunxun.model.resource.Course;
import org.lunxun.model.resource.CourseId;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.Lecturer;
import org.lunxun.model.resource.LecturerId;
import org.lunxun.model.resource.Material;
import org.lunxun.model.resource.MaterialId;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.Seats;
import org.lunxun.model.resource.SourceId;
import org.lunxun.model.resource.Topic;
import org.lunxun.model.resource.TopicWeight;
import org.lunxun.sdk.host.CallPolicy;
import org.lunxun.sdk.host.HostOptions;
import org.lunxun.sdk.host.PluginHost;
import org.lunxun.sdk.host.SourceConfig;

/** A town with a roster on disk and a provider in memory. */
final class Town {

    static final CallPolicy ONCE = new CallPolicy(32, 1, Duration.ofMillis(1), 1000, Duration.ofMillis(1));

    final FakeProvider provider = new FakeProvider();
    final Path folder;

    Town(Path folder) throws IOException {
        this.folder = folder;
        Path roster = Files.createDirectories(roster());
        Files.writeString(roster.resolve("policy.json"), """
                {"format": 1, "horizon": {"start": "2027-01-04", "end": "2028-12-31"},
                 "levels": [{"code": "L1", "name": "one", "priority": 1, "cycleHours": 40}],
                 "absenceCap": 0.5, "residentialPerYear": 1, "repeatTopicDays": 300, "newPostDays": 365,
                 "budgetByYear": {}, "weights": {"cover": 1000, "hours": 10, "need": 10, "newPost": 10,
                 "costPerThousand": 1}}
                """);
        Files.writeString(roster.resolve("units.csv"), "unit_id,name,parent_id,region,absence_cap\nU1,Office,,,\n");
        Files.writeString(
                roster.resolve("cadres.csv"),
                "cadre_id,name,unit_id,level,category,sector,post,post_since,retires_on\nC1,甲,U1,L1,,,STAFF,,\n");
        Files.writeString(roster.resolve("needs.csv"), "cadre_id,topic,gap\n");
        Files.writeString(
                roster.resolve("records.csv"), "cadre_id,topic,base_id,organizer_id,start_date,end_date,hours\n");
    }

    Path roster() {
        return folder.resolve("roster");
    }

    Path out() {
        return folder.resolve("dataset");
    }

    Path stateFolder() {
        return folder.resolve("state");
    }

    /** A configuration of sources, each of which reads the catalogue of its own name. */
    SyncConfig config(String... sources) {
        return SyncConfig.of(Arrays.stream(sources).map(this::source).toList(), roster());
    }

    SourceConfig source(String name) {
        return SourceConfig.of(SourceId.of(name), FakeProvider.ID, Map.of("name", name), folder);
    }

    SyncRequest request(String... sources) {
        return SyncRequest.of(config(sources), out());
    }

    /** A sync with the state in files. */
    SyncResult sync(SyncRequest request) throws IOException {
        try (FileSyncState state = FileSyncState.open(stateFolder());
                PluginHost host = host()) {
            return Sync.run(request, host, state, SyncListener.NONE);
        }
    }

    /** A host that asks once. */
    PluginHost host() {
        return PluginHost.open(
                HostOptions.none().withProviders(List.of(provider)).withCalls(ONCE));
    }

    /** Every file of a folder with its content and the time at which it was changed. */
    static Map<String, String> files(Path folder) {
        Map<String, String> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Fingerprint.of(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** A base with so many classes, a course, a lecturer and a material. */
    static Catalogue school(String base, String name, int classes) {
        return school(
                Base.builder(BaseId.of(base), name, BaseKind.PARTY_SCHOOL)
                        .region(Region.of("漯河"))
                        .places(120)
                        .quality(0.75)
                        .build(),
                classes);
    }

    static Catalogue school(Base base, int classes) {
        List<Offering> offerings = new ArrayList<>();
        for (int i = 0; i < classes; i++) {
            offerings.add(offering(base.id(), i, 40));
        }
        return new Catalogue(
                List.of(base),
                List.of(Course.builder(CourseId.of("c"), "领导力 \"甲\", 乙\n丙")
                        .base(base.id())
                        .topics(List.of(TopicWeight.of(Topic.of("党性"), 0.1)))
                        .hours(7.5)
                        .build()),
                offerings,
                List.of(Lecturer.builder(LecturerId.of("t"), "张老师")
                        .base(base.id())
                        .title("教授")
                        .build()),
                List.of(Material.builder(MaterialId.of("m"), "案例选编")
                        .medium("book")
                        .build()));
    }

    static Offering offering(BaseId base, int number, double hours) {
        LocalDate start = LocalDate.of(2027, 3, 1).plusDays(number % 500);
        return Offering.builder(
                        OfferingId.of("k" + number),
                        base,
                        "培训班" + number,
                        DateRange.of(start, start.plusDays(4)),
                        DeliveryMode.RESIDENTIAL,
                        hours)
                .seats(Seats.of(2, 30))
                .costPerSeat(new BigDecimal("1200.5"))
                .course(CourseId.of("c"))
                .topics(List.of(TopicWeight.of(Topic.of("党性"), 1), TopicWeight.of(Topic.of("法治"), 0.3)))
                .build();
    }

    /** The catalogue without its first classes. */
    static Catalogue without(Catalogue catalogue, int classes) {
        return withOfferings(
                catalogue,
                catalogue.offerings().subList(classes, catalogue.offerings().size()));
    }

    static Catalogue withOfferings(Catalogue catalogue, List<Offering> offerings) {
        return new Catalogue(
                catalogue.bases(), catalogue.courses(), offerings, catalogue.lecturers(), catalogue.materials());
    }
}
