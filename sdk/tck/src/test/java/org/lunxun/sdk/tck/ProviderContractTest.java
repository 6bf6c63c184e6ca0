package org.lunxun.sdk.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.model.DateRange;
import org.lunxun.model.people.Unit;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.Dimension;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.SurveyAnswer;
import org.lunxun.model.resource.SurveySource;
import org.lunxun.sdk.api.Capability;
import org.lunxun.sdk.api.CatalogueRequest;
import org.lunxun.sdk.api.CatalogueSink;
import org.lunxun.sdk.api.EnrolmentAnswer;
import org.lunxun.sdk.api.EnrolmentRequest;
import org.lunxun.sdk.api.Health;
import org.lunxun.sdk.api.HealthRequest;
import org.lunxun.sdk.api.ProviderException;
import org.lunxun.sdk.api.RosterRequest;
import org.lunxun.sdk.api.RosterSink;
import org.lunxun.sdk.api.SeatsRequest;
import org.lunxun.sdk.api.SeatsSink;
import org.lunxun.sdk.api.Secret;
import org.lunxun.sdk.api.SurveyRequest;
import org.lunxun.sdk.api.SurveySink;
import org.lunxun.sdk.api.TrainingProvider;
import org.pf4j.Extension;

/** A provider that keeps every promise passes; for each check there is one that breaks its promise, and only that. */
@Tag("slow")
class ProviderContractTest {

    private static final String SECRET = "canary-7f3a";

    @TempDir
    Path folder;

    private ProviderContract contract(TrainingProvider provider) {
        try {
            Files.writeString(folder.resolve("titles.txt"), "law\nhistory\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ProviderContract.of(provider)
                .in(folder)
                .with("file", "titles.txt")
                .with("token", SECRET)
                .withTrialClass(OfferingId.of("o-law"));
    }

    @TestFactory
    Stream<DynamicTest> anHonestProviderKeepsTheContract() {
        return contract(new HonestSchool()).tests();
    }

    private List<String> broken(TrainingProvider provider) {
        return contract(provider).report().results().stream()
                .filter(result -> result.outcome() == ConformanceReport.Outcome.BROKEN)
                .map(ConformanceReport.Result::check)
                .toList();
    }

    @Test
    void withoutATrialClassNeitherEnrolmentNorRecordsAreTried() {
        ConformanceReport report = ProviderContract.of(new HonestSchool()).report();
        assertEquals(
                3,
                report.results().stream()
                        .filter(result -> result.outcome() == ConformanceReport.Outcome.NOT_TRIED)
                        .count());
        assertTrue(report.conforms(), report::toText);
    }

    @Test
    void theSameProviderGivesTheSameReport() {
        ConformanceReport report = contract(new HonestSchool()).report();
        assertEquals(report.toText(), contract(new HonestSchool()).report().toText());
        assertEquals(report.toJson(), contract(new HonestSchool()).report().toJson());
        assertTrue(report.toText().contains("has      ENROLMENT"), report.toText());
        assertTrue(report.toJson().startsWith("{\"plugin\":\"honest-school\""), report.toJson());
    }

    @Test
    void aBreachNamesPromiseRequestAndAnswer() {
        ConformanceReport report = contract(new Twice()).report();
        assertFalse(report.conforms());
        assertTrue(
                report.toText().contains("Request: catalogue since classes")
                        && report.toText().contains("Answer:  the offering o-law came twice"),
                report.toText());
        assertTrue(report.toJson().contains("came twice"), report.toJson());
    }

    @Test
    void anIdThatComesTwiceIsFound() {
        assertEquals(List.of("catalogue has each id once"), broken(new Twice()));
    }

    /** Says one class twice. */
    @Extension
    public static final class Twice extends HonestSchool {
        @Override
        public void catalogue(CatalogueRequest request, CatalogueSink sink)
                throws ProviderException, IOException, InterruptedException {
            super.catalogue(request, sink);
            if (request.since().isPresent()) {
                sink.offering(Offering.builder(
                                OfferingId.of("o-law"),
                                BaseId.of("b"),
                                "again",
                                DateRange.of(LocalDate.EPOCH, LocalDate.EPOCH),
                                DeliveryMode.ONLINE,
                                1)
                        .build());
            }
        }
    }

    @Test
    void anAnswerThatChangesIsFound() {
        assertEquals(List.of("roster is the same when asked twice"), broken(new Fickle()));
    }

    /** Names its unit anew each time. */
    @Extension
    public static final class Fickle extends HonestSchool {
        private int count;

        @Override
        public void roster(RosterRequest request, RosterSink sink) {
            count++;
            sink.unit(Unit.builder(UnitId.of("u"), "Unit " + count).build());
        }
    }

    @Test
    void aProviderThatDoesNotStopIsFound() {
        assertEquals(List.of("survey stops where the sink stops"), broken(new Stubborn()));
    }

    /** Catches what the sink throws. */
    @Extension
    public static final class Stubborn extends HonestSchool {
        @Override
        public void survey(SurveyRequest request, SurveySink sink) {
            for (Dimension dimension : Dimension.values()) {
                try {
                    sink.answer(SurveyAnswer.builder(BaseId.of("b"), dimension, SurveySource.PEER_RATING, 80, 12)
                            .build());
                } catch (RuntimeException e) {
                    continue;
                }
            }
        }
    }

    @Test
    void anIdentityNumberIsFound() {
        assertEquals(List.of("roster names no identity numbers"), broken(new Talkative()));
    }

    /** Puts into a name what does not belong there; the number is nobody's. */
    @Extension
    public static final class Talkative extends HonestSchool {
        @Override
        public void roster(RosterRequest request, RosterSink sink) {
            sink.unit(Unit.builder(UnitId.of("u"), "Unit of 11010119000101001X").build());
        }
    }

    @Test
    void aRuntimeExceptionOverABrokenFileAndAHealthThatLiesAreFound() {
        assertEquals(List.of("survives a broken source", "tells its health"), broken(new Careless()));
    }

    /** Lets the reader's exceptions pass, and says that all is well. */
    @Extension
    public static final class Careless extends HonestSchool {
        @Override
        public void catalogue(CatalogueRequest request, CatalogueSink sink)
                throws ProviderException, IOException, InterruptedException {
            Path file = request.settings().get(FILE);
            if (Files.isRegularFile(file) && Files.size(file) == 0) {
                throw new IllegalStateException("no header");
            }
            super.catalogue(request, sink);
        }

        @Override
        public Health health(HealthRequest request) {
            return Health.up();
        }
    }

    @Test
    void aRuntimeExceptionWhereSeatsAreCountedIsFound() {
        assertEquals(List.of("survives a broken source"), broken(new Miscounting()));
    }

    /** Takes the length of the file for a number that is always there. */
    @Extension
    public static final class Miscounting extends HonestSchool {
        @Override
        public void seats(SeatsRequest request, SeatsSink sink) {
            Path file = request.settings().get(FILE);
            if (!Files.isRegularFile(file)) {
                throw new IllegalStateException("no file");
            }
            super.seats(request, sink);
        }
    }

    @Test
    void aSecretInAMessageIsFound() {
        assertEquals(List.of("keeps secrets"), broken(new Leaky()));
    }

    /** Tells its token. */
    @Extension
    public static final class Leaky extends HonestSchool {
        @Override
        public Health health(HealthRequest request) throws ProviderException, IOException, InterruptedException {
            Health health = super.health(request);
            String token = request.settings().find(TOKEN).map(Secret::reveal).orElse("");
            return health.state() == Health.State.UP ? Health.degraded("Slow with " + token) : health;
        }
    }

    @Test
    void aThreadThatStaysIsFound() {
        Lingering.STOP = false;
        try {
            assertEquals(List.of("leaves no thread behind"), broken(new Lingering()));
        } finally {
            Lingering.STOP = true;
        }
    }

    /** Starts a thread of its own. */
    @Extension
    public static final class Lingering extends HonestSchool {
        static volatile boolean STOP;

        @Override
        public void survey(SurveyRequest request, SurveySink sink) {
            Thread thread = new Thread(Lingering::linger, "lingering");
            thread.setDaemon(false);
            thread.start();
        }

        private static void linger() {
            while (!STOP) {
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    @Test
    void keysThatAreNotKeptAreFound() {
        assertEquals(
                List.of("enrols once however often it is asked", "refuses keys that are not there or taken"),
                broken(new Forgetful()));
    }

    /** Takes everybody, each time anew. */
    @Extension
    public static final class Forgetful extends HonestSchool {
        private int count;

        @Override
        public EnrolmentAnswer reserve(EnrolmentRequest request) {
            count++;
            return count > 1
                    ? EnrolmentAnswer.refused(EnrolmentAnswer.Refusal.CLASS_FULL, "")
                    : EnrolmentAnswer.accepted();
        }

        @Override
        public EnrolmentAnswer confirm(EnrolmentRequest request) {
            return EnrolmentAnswer.accepted();
        }
    }

    @Test
    void whatIsDoneAndNotDeclaredIsFound() {
        assertEquals(List.of("refuses what it does not have"), broken(new Modest()));
    }

    /** Says less than it does. */
    @Extension
    public static final class Modest extends HonestSchool {
        @Override
        public Set<Capability> capabilities() {
            return EnumSet.complementOf(EnumSet.of(Capability.SEATS));
        }
    }

    @Test
    void aConstructorOfARecordIsFound() {
        ConformanceReport report =
                contract(new org.lunxun.sdk.badplugin.Constructing()).report();
        assertTrue(report.toText().contains("names org.lunxun.sdk.api.Health.<init>"), report.toText());
        assertTrue(report.toText().contains("names java.lang.System.exit"), report.toText());
    }
}
