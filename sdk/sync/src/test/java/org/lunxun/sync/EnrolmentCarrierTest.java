package org.lunxun.sync;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.engine.enrolment.EnrolmentEvent;
import org.lunxun.engine.enrolment.Place.Standing;
import org.lunxun.engine.enrolment.PlannedPlace;
import org.lunxun.engine.registry.MergedRegistry;
import org.lunxun.engine.registry.Registry;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.finding.SyncReason;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.SourceCatalogue;
import org.lunxun.model.resource.SourceId;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.sdk.host.HostOptions;
import org.lunxun.sdk.host.PluginHost;

class EnrolmentCarrierTest {

    private static final PlannedPlace FIRST = EnrolmentProcess.place("C1", "k1");

    @TempDir
    private Path temp;

    @Test
    void nothingLeavesBeforeAPersonApproves() throws IOException {
        try (FileEnrolmentJournal journal = FileEnrolmentJournal.open(journal())) {
            EnrolmentCarrier.plan(new PlacesOut(List.of(FIRST), List.of()), journal);
            assertEquals(
                    1, EnrolmentProcess.carry(temp, journal).book().outbox().size());
            assertFalse(Files.exists(temp.resolve("effects")));
            EnrolmentCarrier.approve("组织部", journal);
            assertEquals(1, EnrolmentProcess.carry(temp, journal).book().count(Standing.CONFIRMED));
        }
        assertEquals(
                List.of("CONFIRMED k1 C1"),
                List.copyOf(new FakeSchool(temp).standings().values()));
    }

    @Test
    void refusalsAndWaitingListsComeBackAsFindingsAndAsARequestToPlanAnew() {
        EnrolmentCarrier.Result result = EnrolmentProcess.enrol(
                temp, List.of(FIRST, EnrolmentProcess.place("C2", "full"), EnrolmentProcess.place("C3", "waiting")));
        assertEquals(1, result.book().count(Standing.CONFIRMED));
        assertEquals(
                List.of(SyncReason.PLACE_REFUSED, SyncReason.PLACE_WAIT_LISTED),
                result.findings().stream().map(finding -> finding.reason()).toList());
        assertEquals(Optional.of("CLASS_FULL"), result.findings().get(0).argument("refusal"));
        assertEquals(Optional.of("no bed is free"), result.findings().get(0).argument("words"));
        assertEquals(
                Set.of("C2", "C3"),
                result.toReplan().stream()
                        .map(place -> place.place().assignment().cadre().value())
                        .collect(Collectors.toSet()));
    }

    @Test
    void aSchoolThatDoesNotAnswerIsAskedAgainTheNextTimeWithTheSameKeys() throws IOException {
        Files.createFile(temp.resolve("down"));
        EnrolmentCarrier.Result down = EnrolmentProcess.enrol(temp, EnrolmentProcess.places());
        assertEquals(
                EnrolmentProcess.CADRES,
                down.findings().stream()
                        .filter(finding -> finding.reason() == SyncReason.PLACE_UNCERTAIN)
                        .count());
        // After three in a row nobody else is asked for.
        assertEquals(3, down.book().count(Standing.RESERVE_ASKED));
        Files.delete(temp.resolve("down"));
        EnrolmentCarrier.Result up = EnrolmentProcess.enrol(temp, EnrolmentProcess.places());
        assertEquals(EnrolmentProcess.CADRES, up.book().count(Standing.CONFIRMED));
        assertEquals(EnrolmentProcess.CADRES, new FakeSchool(temp).standings().size());
        assertEquals(List.of(), up.findings());
    }

    @Test
    void aSubstituteTakesThePlaceOfWhoIsTakenOutOfThePlan() throws IOException {
        EnrolmentProcess.enrol(temp, List.of(FIRST, EnrolmentProcess.place("C2", "k1")));
        EnrolmentProcess.enrol(temp, List.of(FIRST, EnrolmentProcess.place("C3", "k1")));
        assertEquals(
                Set.of("CONFIRMED k1 C1", "CANCELLED k1 C2", "CONFIRMED k1 C3"),
                Set.copyOf(new FakeSchool(temp).standings().values()));
        List<String> effects = Files.readAllLines(temp.resolve("effects"));
        int cancelled = effects.indexOf(effects.stream()
                .filter(line -> line.contains("CANCELLED"))
                .findFirst()
                .orElseThrow());
        assertTrue(effects.get(cancelled + 1).contains("RESERVED k1 C3"), effects::toString);
    }

    @Test
    void whatTheSchoolChangesLaterComesBackAndIsToBePlannedAnew() throws IOException {
        List<PlannedPlace> places = List.of(
                FIRST,
                EnrolmentProcess.place("C2", "k1"),
                EnrolmentProcess.place("C3", "k2"),
                EnrolmentProcess.place("C4", "k2"),
                EnrolmentProcess.place("C5", "waiting"));
        EnrolmentProcess.enrol(temp, places);
        FakeSchool school = new FakeSchool(temp);
        school.changes(key("C1"), "CANCELLED", "k1", "C1");
        school.changes(key("C2"), "WAIT_LISTED", "k1", "C2");
        school.changes(key("C3"), "CONFIRMED", "k2", "C9");
        school.changes(key("C5"), "RESERVED", "waiting", "C5");
        EnrolmentCarrier.Result told = compare();
        assertEquals(
                List.of("C1 TAKEN_BACK", "C2 WAIT_LISTED", "C3 SUBSTITUTED", "C4 CONFIRMED", "C5 RESERVED"),
                standings(told));
        assertEquals(
                List.of(SyncReason.PLACE_GIVEN_AFTER_ALL),
                told.noticed().stream().map(finding -> finding.reason()).toList());
        assertEquals(
                Set.of("C1", "C2", "C3"),
                told.toReplan().stream()
                        .map(place -> place.place().assignment().cadre().value())
                        .collect(Collectors.toSet()));
        assertEquals(
                Set.of(SyncReason.PLACE_TAKEN_BACK, SyncReason.PLACE_WAIT_LISTED, SyncReason.PLACE_SUBSTITUTED),
                told.book().findings().stream().map(finding -> finding.reason()).collect(Collectors.toSet()));
        // Who came up from the waiting list is confirmed; asked once more, nothing is new.
        assertEquals(
                "C5 CONFIRMED", standings(EnrolmentProcess.enrol(temp, places)).get(4));
        byte[] journal = Files.readAllBytes(journal());
        assertEquals(List.of(), compare().noticed());
        assertEquals(5, EnrolmentProcess.enrol(temp, places).book().places().size());
        assertArrayEquals(journal, Files.readAllBytes(journal()));
    }

    @Test
    void aSchoolThatForgetsFailsOrLiesTakesNobodysPlace() throws IOException {
        EnrolmentProcess.enrol(temp, List.of(FIRST, EnrolmentProcess.place("C2", "k1")));
        byte[] journal = Files.readAllBytes(journal());
        Files.createFile(temp.resolve("forgets"));
        assertEquals(
                List.of(SyncReason.PLACE_NOT_LISTED, SyncReason.PLACE_NOT_LISTED),
                compare().findings().stream().map(finding -> finding.reason()).toList());
        Files.delete(temp.resolve("forgets"));
        Files.createFile(temp.resolve("unsure"));
        assertEquals(
                Set.of(ProviderReason.ID_REPEATED, SyncReason.PLACE_CONTRADICTED),
                compare().findings().stream().map(finding -> finding.reason()).collect(Collectors.toSet()));
        assertArrayEquals(journal, Files.readAllBytes(journal()));
        Files.delete(temp.resolve("unsure"));
        Files.createFile(temp.resolve("down"));
        EnrolmentCarrier.Result down = compare();
        assertEquals(
                SyncReason.PLACES_NOT_TOLD,
                down.findings().get(down.findings().size() - 1).reason());
        assertEquals(List.of(), down.toReplan());
        Files.delete(temp.resolve("down"));
        FakeSchool school = new FakeSchool(temp);
        school.changes(key("C1"), "CONFIRMED", "k1", "a stranger");
        school.changes("stranger", "CONFIRMED", "k1", "C1");
        assertEquals(
                Set.of(SyncReason.PLACE_CONTRADICTED, SyncReason.PLACES_UNKNOWN),
                compare().findings().stream().map(finding -> finding.reason()).collect(Collectors.toSet()));
        assertArrayEquals(journal, Files.readAllBytes(journal()));
        try (FileEnrolmentJournal open = FileEnrolmentJournal.open(journal());
                PluginHost host = PluginHost.open(HostOptions.none())) {
            EnrolmentCarrier.Result left = EnrolmentCarrier.compare(List.of(), host, open, cadre -> true, () -> false);
            assertEquals(SyncReason.PLACES_NOT_TOLD, left.findings().get(0).reason());
            assertEquals(Optional.of("2"), left.findings().get(0).argument("places"));
        }
    }

    @Test
    void aSecondOpeningThatFailsLetsNobodyElseIn() throws IOException, InterruptedException {
        try (FileEnrolmentJournal journal = FileEnrolmentJournal.open(journal())) {
            assertEquals(List.of(), journal.events());
            assertThrows(SyncException.class, () -> FileEnrolmentJournal.open(journal()));
            assertEquals(JournalProcess.IN_USE, openedElsewhere());
        }
        assertEquals(0, openedElsewhere());
    }

    private int openedElsewhere() throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        JournalProcess.class.getName(),
                        journal().toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Test
    void theJournalReadsBackAndATornLineHasNotHappened() throws IOException {
        EnrolmentProcess.enrol(temp, List.of(FIRST));
        List<EnrolmentEvent> events;
        try (FileEnrolmentJournal journal = FileEnrolmentJournal.open(journal())) {
            events = journal.events();
            assertThrows(SyncException.class, () -> FileEnrolmentJournal.open(journal()));
        }
        assertEquals(6, events.size());
        byte[] whole = Files.readAllBytes(journal());
        Files.writeString(journal(), "{\"event\":\"Asked\",\"ke", StandardOpenOption.APPEND);
        try (FileEnrolmentJournal journal = FileEnrolmentJournal.open(journal())) {
            assertEquals(events, journal.events());
            journal.append(new EnrolmentEvent.Withdrawn(events.get(0).key()));
        }
        assertEquals(7, Files.readAllLines(journal()).size());
        Files.write(journal(), whole);
        Files.writeString(journal(), "nonsense\n", StandardOpenOption.APPEND);
        SyncException thrown = assertThrows(SyncException.class, () -> FileEnrolmentJournal.open(journal()));
        assertTrue(thrown.getMessage().contains("line 7"), thrown::getMessage);
    }

    @Test
    void asksTheSourceThatEnrolsForAClassOfSeveralAndTellsWhichNobodyEnrolsFor() {
        MergedRegistry registry = Registry.merge(List.of(
                new SourceCatalogue(SourceId.of("a"), Town.school("1", "漯河市委党校", 2)),
                new SourceCatalogue(SourceId.of("b"), Town.school("X", "中共漯河市委党校", 1))));
        CadreId cadre = CadreId.of("C1");
        List<Assignment> plan =
                List.of(Assignment.of(cadre, OfferingId.of("a/k0")), Assignment.of(cadre, OfferingId.of("a/k1")));
        PlacesOut places = PlacesOut.of(plan, registry, Set.of(SourceId.of("b")));
        assertEquals(List.of(new PlannedPlace(plan.get(0), SourceId.of("b"), OfferingId.of("k0"))), places.places());
        assertEquals(1, places.findings().size());
        assertEquals(Optional.of("a/k1"), places.findings().get(0).argument("offering"));
        try (PluginHost host =
                PluginHost.open(HostOptions.none().withProviders(List.of(new FakeSchool(temp), new FakeProvider())))) {
            assertEquals(Set.of(SourceId.of("school")), PlacesOut.enrolling(EnrolmentProcess.sources(), host));
        }
    }

    private EnrolmentCarrier.Result compare() {
        try (FileEnrolmentJournal journal = FileEnrolmentJournal.open(journal())) {
            return EnrolmentProcess.compare(temp, journal);
        }
    }

    private static List<String> standings(EnrolmentCarrier.Result result) {
        return result.book().places().stream()
                .map(place -> place.place().assignment().cadre() + " " + place.standing())
                .sorted()
                .toList();
    }

    /** The key under which a cadre's place went out. */
    private String key(String cadre) throws IOException {
        return new FakeSchool(temp)
                .standings().entrySet().stream()
                        .filter(each -> each.getValue().endsWith(" " + cadre))
                        .findFirst()
                        .orElseThrow()
                        .getKey();
    }

    private Path journal() {
        return temp.resolve("enrolment.jsonl");
    }
}
