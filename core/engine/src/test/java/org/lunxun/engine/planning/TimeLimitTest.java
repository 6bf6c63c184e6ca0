package org.lunxun.engine.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lunxun.engine.rules.Evaluator;
import org.lunxun.model.rotation.RotationDataset;

/** The clock of these tests goes on by one whenever somebody looks at it. */
@Tag("slow")
class TimeLimitTest {

    private final RotationDataset town = Towns.town(4, 100, 9);

    @Test
    void shortTimeIsSpreadOverTheStages() {
        PlanResult whole = plan(null);
        PlanResult cut = plan(limit(8000));
        assertEquals(Stopped.TIME, cut.stopped());
        assertTrue(Evaluator.of(town).evaluate(cut.assignments()).valid());
        assertTrue(cut.score() > 0.99 * whole.score(), cut.score() + " beside " + whole.score());
        assertTrue(cut.bound() < 1.01 * whole.bound(), cut.bound() + " beside " + whole.bound());
        assertTrue(cut.bound() >= whole.score());
    }

    @Test
    void timeThatIsNotNeededChangesNothing() {
        PlanResult whole = plan(null);
        PlanResult limited = plan(limit(1_000_000_000));
        assertEquals(whole.assignments(), limited.assignments());
        assertEquals(whole.bound(), limited.bound());
        assertEquals(whole.stopped(), limited.stopped());
    }

    @Test
    void noTimeAtAllStillEndsWithAValidPlanOrNone() {
        PlanResult none = plan(limit(0));
        assertEquals(Stopped.TIME, none.stopped());
        assertTrue(
                !none.found() || Evaluator.of(town).evaluate(none.assignments()).valid());
    }

    private PlanResult plan(TimeLimit limit) {
        return Planner.create().plan(PlanRequest.builder(town).timeLimit(limit).build(), PlanListener.NONE);
    }

    private static TimeLimit limit(long looks) {
        AtomicLong clock = new AtomicLong();
        return new TimeLimit(clock::incrementAndGet, looks);
    }
}
