package org.lunxun.plugin.personnelfiles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lunxun.model.DateRange;
import org.lunxun.model.learning.LearningRecord;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Topic;
import org.lunxun.sdk.api.Completion;
import org.lunxun.sdk.api.CompletionId;
import org.lunxun.sdk.api.TrainingEntry;
import org.lunxun.sdk.tck.HostSimulator;

/** Everything that the plugin says of an office's files, and the list that it writes. */
final class Everything {

    private Everything() {}

    /** Prints the digest of it. */
    public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        Path folder = Files.createTempDirectory(Path.of(arguments[0]), "office");
        digest.update(of(folder).getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(folder.resolve("out/trainings.xlsx")));
        System.out.println(HexFormat.of().formatHex(digest.digest()));
    }

    static String of(Path folder) throws IOException {
        Office.write(folder.resolve("office"));
        Files.createDirectories(folder.resolve("out"));
        HostSimulator host = HostSimulator.of(
                        new PersonnelFilesProvider(),
                        Map.of("file", "office", "level", "1032", "post", "DEPUTY", "trainings", "out"),
                        folder)
                .withLimits(Duration.ofMinutes(5), 500_000);
        LearningRecord learnt = LearningRecord.builder(
                        CadreId.of("P1"),
                        Topic.of("依法行政"),
                        BaseId.of("İstanbul"),
                        DateRange.of(LocalDate.of(2027, 3, 8), LocalDate.of(2027, 3, 19)),
                        12.5)
                .build();
        StringBuilder said = new StringBuilder();
        said.append(host.roster(Optional.empty())).append('\n');
        said.append(host.record(List.of(TrainingEntry.of(
                        Completion.builder(CompletionId.of("R-1"), learnt).build()))))
                .append('\n');
        said.append(host.health()).append('\n');
        return said.toString();
    }
}
