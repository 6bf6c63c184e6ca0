package org.lunxun.engine.rules;

import java.util.ArrayList;
import java.util.List;
import org.lunxun.model.Stability;
import org.lunxun.model.rotation.Assignment;

/**
 * The promised places of a dataset, looked at in their order: a place is broken when it cannot stand beside those kept
 * before it (FORMAT 1, 'File defects'). The fewest seats of an offering are left out of this: a plan may fill it up.
 *
 * @param kept the places that contradict nothing, in the order of the dataset
 * @param broken the others, in the order of the dataset
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Promises(List<Assignment> kept, List<Broken> broken) {

    /** Copies the lists. */
    public Promises {
        kept = List.copyOf(kept);
        broken = List.copyOf(broken);
    }

    /**
     * A promised place that contradicts a hard rule.
     *
     * @param index its place in {@link org.lunxun.model.rotation.RotationDataset#promises}, from 0
     * @param promise the place
     * @param breaches how it breaks which rules, at least one, in the order of the rules; where days play a role they
     *     are those of the offering, with the most people on one of them
     */
    @Stability(Stability.Level.EXPERIMENTAL)
    public record Broken(int index, Assignment promise, List<Breach> breaches) {

        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException when nothing is broken
         */
        public Broken {
            breaches = List.copyOf(breaches);
            if (breaches.isEmpty()) {
                throw new IllegalArgumentException(
                        "The breaches ([]) of a broken promise (%s) must not be empty.%nMaybe it belongs to those kept."
                                .formatted(promise));
            }
        }

        /**
         * The rule by which it is reported.
         *
         * @return the first rule that it breaks
         */
        public Rule rule() {
            return breaches.get(0).rule();
        }
    }

    static Promises of(Problem problem) {
        PromiseLedger ledger = new PromiseLedger(problem);
        List<Assignment> kept = new ArrayList<>();
        List<Broken> broken = new ArrayList<>();
        for (int i = 0; i < problem.promises.size(); i++) {
            Assignment promise = problem.promises.get(i);
            List<Breach> breaches = ledger.enter(
                    problem.cadres.index.find(promise.cadre()), problem.offerings.index.find(promise.offering()));
            if (breaches.isEmpty()) {
                kept.add(promise);
            } else {
                broken.add(new Broken(i, promise, breaches));
            }
        }
        return new Promises(kept, broken);
    }
}
