package org.lunxun.plugin.university;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.sdk.api.ProviderException;
import org.lunxun.sdk.tck.Heard;
import org.lunxun.sdk.tck.HostSimulator;

/** A made service and a host that asks it, for the tests of the REST binding. */
abstract class ServiceTrial {

    final List<Duration> waits = new ArrayList<>();
    MadeService service;

    @BeforeEach
    final void start() {
        service = new MadeService();
    }

    @AfterEach
    final void stop() {
        service.close();
    }

    final HostSimulator host(String... more) {
        String[] pairs = service.settings(more);
        Map<String, String> settings = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            settings.put(pairs[i], pairs[i + 1]);
        }
        return HostSimulator.of(new UniversityProvider(waits::add), settings, Path.of("."));
    }

    final Heard catalogue(String... more) {
        return host(more).catalogue(Optional.empty());
    }

    static List<String> ids(Heard heard, String kind) {
        assertTrue(heard.answered(), () -> String.valueOf(heard.thrown()));
        return heard.rows().stream()
                .filter(row -> row.kind().equals(kind))
                .map(Heard.Row::id)
                .toList();
    }

    static void failed(Heard heard, ProviderReason reason, String inMessage) {
        String said = String.valueOf(heard.thrown());
        assertTrue(heard.thrown() instanceof ProviderException, said);
        assertEquals(reason, ((ProviderException) heard.thrown()).reason(), said);
        assertTrue(said.contains(inMessage), said);
        assertEquals(List.of(), heard.rows());
        assertEquals(List.of(), heard.removed());
        assertNull(heard.last());
    }

    final void classes(int count) {
        service.tables.get("classes").clear();
        IntStream.range(0, count).forEach(i -> service.offering("c-%03d".formatted(i), "班次" + i));
    }

    static List<String> classIds(int count) {
        return IntStream.range(0, count).mapToObj("c-%03d"::formatted).toList();
    }
}
