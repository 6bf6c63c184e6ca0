package org.lunxun.badhouse.sdk.host;

import org.lunxun.badhouse.engine.rules.ImportsPlanning;

/** Bad on purpose: the host carries values and plans nothing. */
public final class Plans {
    final Object engine = new ImportsPlanning();
}
