package org.lunxun.engine.rules;

/** Finds the breaches of one rule, or of rules that look at the same things. It keeps no state. */
@FunctionalInterface
interface RuleCheck {

    void check(Problem problem, PlanTable plan, Breaches breaches);
}
