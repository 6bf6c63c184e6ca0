package org.lunxun.cli;

import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lunxun.engine.triage.MergeProposal;
import org.lunxun.engine.triage.TriageResult;
import org.lunxun.exchange.CsvFile;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Topic;
import org.lunxun.model.rotation.RotationDataset;

/** Proposals to merge bases as a table for people. */
final class MergeTable {

    static final String MERGES = "merges";

    private MergeTable() {}

    static void write(RotationDataset dataset, TriageResult triage, Path folder) throws IOException {
        CsvFile.write(
                folder.resolve(MERGES + ".csv"),
                List.of(
                        "region",
                        "kind",
                        "into",
                        "from",
                        "topics",
                        "seats",
                        "saved_yuan",
                        "places_lost",
                        "quality_gain"),
                MergeProposal.of(dataset, triage).stream()
                        .map(merge -> cells(merge, shown(merge, triage)))
                        .toList());
    }

    /** Whether the quality of every base may be shown: a gain beside the quality of one base tells that of the other. */
    private static boolean shown(MergeProposal merge, TriageResult triage) {
        return Stream.concat(Stream.of(merge.into()), merge.from().stream()).allMatch(base -> triage.findProposal(base)
                .filter(proposal -> proposal.evidence().appraisal().shown())
                .isPresent());
    }

    private static List<String> cells(MergeProposal merge, boolean shown) {
        return List.of(
                BaseTables.forPeople(merge.region().name()),
                merge.kind().name(),
                merge.into().value(),
                merge.from().stream().map(BaseId::value).collect(Collectors.joining("|")),
                BaseTables.forPeople(merge.offer().stream().map(Topic::name).collect(Collectors.joining("|"))),
                String.valueOf(merge.seats()),
                merge.saved().setScale(0, RoundingMode.HALF_EVEN).toPlainString(),
                String.valueOf(merge.placesLost()),
                shown ? CsvFile.number(Math.rint(1000 * merge.qualityGain()) / 1000) : "");
    }
}
