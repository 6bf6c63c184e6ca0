package org.lunxun.sdk.tck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lunxun.model.DateRange;
import org.lunxun.model.learning.LearningRecord;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.Topic;
import org.lunxun.sdk.api.Capability;
import org.lunxun.sdk.api.Completion;
import org.lunxun.sdk.api.CompletionId;
import org.lunxun.sdk.api.TrainingEntry;

/** What a personnel system promises of the trainings that it keeps. */
final class RecordChecks {

    private static final String ONCE =
            "each training that was handed over is told to be kept once, however often it is handed over, and no other";

    private RecordChecks() {}

    static List<ContractCheck> all() {
        return List.of(new ContractCheck(
                "keeps trainings once however often they come",
                ONCE,
                Capability.RECORDS,
                true,
                RecordChecks::keptOnce));
    }

    private static List<Breach> keptOnce(Trial trial) {
        OfferingId offering = Objects.requireNonNull(trial.trialClass());
        List<TrainingEntry> both = List.of(entry("lunxun-tck-1", offering), entry("lunxun-tck-2", offering));
        List<Breach> broken = new ArrayList<>();
        kept(trial.host().record(both.subList(0, 1)), both.subList(0, 1), broken);
        kept(trial.host().record(both), both, broken);
        kept(trial.host().record(both), both, broken);
        return broken;
    }

    private static void kept(Heard heard, List<TrainingEntry> handed, List<Breach> broken) {
        List<String> ids = heard.rows().stream().map(Heard.Row::id).sorted().toList();
        List<String> wanted = handed.stream()
                .map(entry -> entry.completion().id().value())
                .sorted()
                .toList();
        if (!heard.answered() || !ids.equals(wanted)) {
            broken.add(ContractCheck.breach(
                    ONCE,
                    heard,
                    heard.inShort() + " for " + ids,
                    "look the id up before anything is written, and tell it in either case."));
        }
    }

    private static TrainingEntry entry(String id, OfferingId offering) {
        DateRange days = DateRange.of(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 5));
        LearningRecord learnt = LearningRecord.builder(
                        CadreId.of("lunxun-tck-person-1"), Topic.of("law"), BaseId.of("lunxun-tck-base"), days, 40)
                .build();
        return TrainingEntry.of(Completion.builder(CompletionId.of(id), learnt)
                        .offering(offering)
                        .build())
                .withTitle("Lunxun contract check")
                .withBase("Lunxun contract check");
    }
}
