package org.lunxun.sdk.api;

import org.lunxun.model.Stability;

/** What a provider can be asked for; the host asks only for what a provider says it has. */
@Stability(Stability.Level.EXPERIMENTAL)
public enum Capability {
    /** What the provider offers: {@link TrainingProvider#catalogue}. */
    CATALOGUE,
    /** Whether it can work now: {@link TrainingProvider#health}. */
    HEALTH
}
