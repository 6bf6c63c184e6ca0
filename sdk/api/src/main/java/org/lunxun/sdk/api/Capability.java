package org.lunxun.sdk.api;

import org.lunxun.model.Stability;

/** What a provider can be asked for; the host asks only for what a provider says it has. */
@Stability(Stability.Level.EXPERIMENTAL)
public enum Capability {
    /** What the provider offers: {@link TrainingProvider#catalogue}. */
    CATALOGUE,
    /** How many places of a class are free: {@link TrainingProvider#seats}. */
    SEATS,
    /** Places in classes: {@link TrainingProvider#reserve}, {@code confirm}, {@code cancel}, {@code enrolments}. */
    ENROLMENT,
    /** What was learnt: {@link TrainingProvider#completions}. */
    COMPLETIONS,
    /** What trainees, peers and examinations say of bases: {@link TrainingProvider#survey}. */
    SURVEY,
    /** Units and cadres, for personnel systems: {@link TrainingProvider#roster}. */
    ROSTER,
    /** Trainings that a personnel system keeps: {@link TrainingProvider#record}. */
    RECORDS,
    /** Whether it can work now: {@link TrainingProvider#health}. */
    HEALTH
}
