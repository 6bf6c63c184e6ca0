package org.lunxun.badhouse.model;

import org.lunxun.badhouse.engine.rules.ImportsPlanning;

/** Bad on purpose: values know nothing of what is done with them. */
public final class SeesTheEngine {
    final Object engine = new ImportsPlanning();
}
