package org.lunxun.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.planning.PlanResult;
import org.lunxun.engine.triage.DecisionBook;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.PlanReason;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.resource.OfferingId;
import picocli.CommandLine.Option;

/** Under which decisions on bases a command works. */
final class DecisionOptions {

    @Option(
            names = "--decisions",
            paramLabel = "FILE",
            description =
                    "Decisions on bases (see 'lunxun decide'): classes of closed and of released bases are left out, promised "
                            + "places in them aside.")
    private @Nullable Path decisions;

    private @Nullable DecisionBook book;

    /** The classes that are left out; tells of decisions that have no effect. */
    Set<OfferingId> leftOut(DatasetInput input, Surroundings surroundings) {
        if (decisions == null) {
            return Set.of();
        }
        book = DecideCommand.book(input, BaseDecisionsFile.read(decisions), surroundings);
        return book.leftOut(input.dataset());
    }

    /** The decisions that were read, null when none were named. */
    @Nullable
    DecisionBook book() {
        return book;
    }

    /** The plan with what it has to say of the decisions that it was made under. */
    PlanResult said(PlanResult plan) {
        if (book == null) {
            return plan;
        }
        List<Finding> said = new ArrayList<>();
        said.add(Finding.of(Severity.NOTICE, PlanReason.RESTRICTED)
                .with("closed", book.closed().size())
                .with("released", book.released().size()));
        if (!book.undecided().isEmpty()) {
            said.add(Finding.of(Severity.NOTICE, PlanReason.SIMULATION)
                    .with("undecided", book.undecided().size()));
        }
        return plan.withFindings(said);
    }
}
