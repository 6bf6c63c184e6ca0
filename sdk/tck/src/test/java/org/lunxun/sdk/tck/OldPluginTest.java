package org.lunxun.sdk.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.Catalogue;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.SourceId;
import org.lunxun.sdk.api.EnrolmentAnswer;
import org.lunxun.sdk.api.EnrolmentKey;
import org.lunxun.sdk.api.FreeSeats;
import org.lunxun.sdk.api.Health;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.host.Changes;
import org.lunxun.sdk.host.EnrolmentOrder;
import org.lunxun.sdk.host.HostOptions;
import org.lunxun.sdk.host.Inquiry;
import org.lunxun.sdk.host.PluginHost;
import org.lunxun.sdk.host.PluginTrust;
import org.lunxun.sdk.host.Roster;
import org.lunxun.sdk.host.SourceAnswer;
import org.lunxun.sdk.host.SourceConfig;

/**
 * A jar that was built against 0.1.0 and is never built again (its source lies beside it) still loads, and every kind of
 * answer that it makes still arrives.
 */
class OldPluginTest {

    private static final OfferingId CLASS = OfferingId.of("o");

    @TempDir
    Path folder;

    private PluginHost host;

    @BeforeEach
    void open() throws IOException {
        try (InputStream jar = OldPluginTest.class.getResourceAsStream("old-school-0.1.0.jar")) {
            Files.copy(jar, folder.resolve("old-school-0.1.0.jar"));
        }
        host = PluginHost.open(HostOptions.of(folder).withTrust(PluginTrust.everybody()));
    }

    @AfterEach
    void close() {
        host.close();
    }

    private <T> T answer(Inquiry<T> inquiry) {
        SourceAnswer<T> answer = host.ask(
                SourceConfig.of(
                        SourceId.of("old"), PluginId.of("old-school"), Map.of("word", "still here"), Path.of(".")),
                inquiry);
        assertTrue(answer.complete(), () -> answer.findings() + " " + host.plugins());
        return answer.find().orElseThrow();
    }

    @Test
    void itsCatalogueArrives() {
        Changes<Catalogue> changes = answer(Inquiry.catalogue(Optional.empty()));
        assertEquals("still here", changes.rows().bases().get(0).name());
        assertEquals(1, changes.rows().courses().size());
        assertEquals(1, changes.rows().offerings().size());
        assertEquals(1, changes.rows().lecturers().size());
        assertEquals(1, changes.rows().materials().size());
        assertEquals(5, changes.removed().size());
        assertEquals("3", String.valueOf(changes.cursor()));
    }

    @Test
    void itsSeatsAndEnrolmentsArrive() {
        EnrolmentOrder order = EnrolmentOrder.of(EnrolmentKey.of("k"), CLASS, CadreId.of("p"));
        assertEquals(List.of(FreeSeats.of(CLASS, 7, Instant.EPOCH)), answer(Inquiry.seats(Set.of(CLASS))));
        assertEquals(EnrolmentAnswer.waitListed(), answer(Inquiry.reserve(order)));
        assertEquals(
                EnrolmentAnswer.State.REFUSED, answer(Inquiry.confirm(order)).state());
        assertEquals(EnrolmentAnswer.accepted(), answer(Inquiry.cancel(order)));
        assertEquals(1, answer(Inquiry.enrolments(Optional.empty())).rows().size());
    }

    @Test
    void whatItSaysOfPeopleAndOfItselfArrives() {
        assertEquals(1, answer(Inquiry.completions(Optional.empty())).rows().size());
        assertEquals(1, answer(Inquiry.survey(Optional.empty())).rows().size());
        Roster roster = answer(Inquiry.roster(Optional.empty())).rows();
        assertEquals(1, roster.units().size());
        assertEquals(1, roster.cadres().size());
        assertEquals(Health.State.DEGRADED, answer(Inquiry.health()).state());
    }
}
