package org.lunxun.badhouse.engine.rules;

import org.lunxun.badhouse.engine.planning.IsPlanning;

/** Bad on purpose: the flow goes one way. */
public final class ImportsPlanning {
    final Object later = new IsPlanning();
}
