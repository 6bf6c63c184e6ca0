package org.lunxun.plugin.trainingcenter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.CourseId;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.Seats;
import org.lunxun.model.resource.SourceId;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.host.HostOptions;
import org.lunxun.sdk.host.PluginHost;
import org.lunxun.sdk.host.ProviderAnswer;
import org.lunxun.sdk.host.SourceConfig;

class TrainingCenterProviderTest {

    @TempDir
    Path folder;

    private ProviderAnswer read() throws IOException {
        Catalogue.write(folder.resolve("catalogue"));
        try (PluginHost host =
                PluginHost.open(HostOptions.none().withProviders(List.of(new TrainingCenterProvider())))) {
            return host.catalogue(SourceConfig.of(
                    SourceId.of("center"), PluginId.of("training-center"), Map.of("file", "catalogue"), folder));
        }
    }

    @Test
    void readsProjectsSessionsAndTrainersByItsMappingAlone() throws IOException {
        ProviderAnswer answer = read();
        assertEquals(2, answer.catalogue().courses().size());
        assertEquals(BaseKind.TRAINING_CENTER, answer.catalogue().bases().get(0).kind());
        assertEquals("周老师", answer.catalogue().lecturers().get(0).name());
        assertEquals(2, answer.catalogue().offerings().size());
        Offering first = answer.catalogue().offerings().get(0);
        assertEquals("2027-03-08/2027-03-10", first.dates().toString());
        assertEquals(24, first.hours());
        assertEquals(new BigDecimal("1800"), first.costPerSeat());
        assertEquals(Seats.of(1, 60), first.seats());
        assertEquals(CourseId.of("P01"), first.course());
        assertEquals(DeliveryMode.ONLINE, answer.catalogue().offerings().get(1).mode());
    }

    @Test
    void saysWhatItCouldNotReadAndNothingOfWhatItWasNotAsked() throws IOException {
        ProviderAnswer answer = read();
        assertEquals(
                List.of("sessions.csv, row 5, column 举办时间"),
                answer.findings().stream()
                        .map(finding -> String.valueOf(finding.location()))
                        .toList());
        assertFalse((answer.catalogue() + " " + answer.findings()).contains("CANARY"));
        assertFalse((answer.catalogue() + " " + answer.findings()).contains("13800000000"));
    }
}
