package org.lunxun.engine.planning;

import java.util.OptionalDouble;
import org.lunxun.model.Stability;

/** Hears how far a planner has come. */
@FunctionalInterface
@Stability(Stability.Level.EXPERIMENTAL)
public interface PlanListener {

    /** Hears nothing. */
    PlanListener NONE = progress -> {};

    /**
     * Called now and then, on the thread that called the planner.
     *
     * @param progress how far it has come
     */
    void onProgress(Progress progress);

    /**
     * A stage of the work and what is known so far.
     *
     * @param stage the stage
     * @param done work units of the stage that are done, 0 to {@code total}
     * @param total work units of the stage
     * @param bestScore the score of the best valid plan so far, empty before there is one
     * @param bound the lowest proved bound so far, empty before there is one
     */
    @Stability(Stability.Level.EXPERIMENTAL)
    record Progress(Stage stage, long done, long total, OptionalDouble bestScore, OptionalDouble bound) {}

    /** The stages of planning, in their order. */
    @Stability(Stability.Level.EXPERIMENTAL)
    enum Stage {
        /** The dataset is compiled into arrays. */
        COMPILE,
        /** Prices of what is scarce are sought; they prove the bound. */
        PRICES,
        /** A first valid plan is made. */
        CONSTRUCTION,
        /** The plan is improved. */
        IMPROVEMENT,
        /** The plan is evaluated and explained. */
        EVALUATION
    }
}
