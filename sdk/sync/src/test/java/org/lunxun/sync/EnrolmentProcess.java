package org.lunxun.sync;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lunxun.engine.enrolment.PlannedPlace;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.SourceId;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.sdk.host.HostOptions;
import org.lunxun.sdk.host.PluginHost;
import org.lunxun.sdk.host.SourceConfig;

/** The enrolment of a year at one school in a process of its own, which a test can kill. */
final class EnrolmentProcess {

    static final int CADRES = 40;

    private static final SourceId SCHOOL = SourceId.of("school");

    private EnrolmentProcess() {}

    /** Enrols into the folder that is named. */
    public static void main(String[] arguments) throws IOException {
        enrol(Path.of(arguments[0]), places());
        System.out.println("enrolled");
    }

    /** Asks how places stand, plans, approves and carries. */
    static EnrolmentCarrier.Result enrol(Path folder, List<PlannedPlace> places) {
        try (FileEnrolmentJournal journal = FileEnrolmentJournal.open(folder.resolve("enrolment.jsonl"))) {
            compare(folder, journal);
            EnrolmentCarrier.plan(new PlacesOut(places, List.of()), journal);
            EnrolmentCarrier.approve("组织部", journal);
            return carry(folder, journal);
        }
    }

    static EnrolmentCarrier.Result carry(Path folder, FileEnrolmentJournal journal) {
        try (PluginHost host = PluginHost.open(HostOptions.none()
                .withProviders(List.of(new FakeSchool(folder)))
                .withCalls(Town.ONCE))) {
            return EnrolmentCarrier.carry(sources(), host, journal, () -> false);
        }
    }

    /** Asks the school how places stand; everybody whose id begins with C is on the roster. */
    static EnrolmentCarrier.Result compare(Path folder, FileEnrolmentJournal journal) {
        try (PluginHost host = PluginHost.open(HostOptions.none()
                .withProviders(List.of(new FakeSchool(folder)))
                .withCalls(Town.ONCE))) {
            return EnrolmentCarrier.compare(
                    sources(), host, journal, cadre -> cadre.value().startsWith("C"), () -> false);
        }
    }

    static List<SourceConfig> sources() {
        return List.of(SourceConfig.of(SCHOOL, FakeSchool.ID, Map.of(), Path.of("")));
    }

    static List<PlannedPlace> places() {
        List<PlannedPlace> places = new ArrayList<>();
        for (int cadre = 0; cadre < CADRES; cadre++) {
            places.add(place("C" + cadre, "k" + cadre % 3));
        }
        return places;
    }

    static PlannedPlace place(String cadre, String offering) {
        return new PlannedPlace(
                Assignment.of(CadreId.of(cadre), OfferingId.of("school/" + offering)), SCHOOL, OfferingId.of(offering));
    }
}
