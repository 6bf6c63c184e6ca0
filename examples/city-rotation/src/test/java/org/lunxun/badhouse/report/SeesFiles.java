package org.lunxun.badhouse.report;

import org.lunxun.badhouse.exchange.SeesTheEngineToo;

/** Bad on purpose: a report reads results, not files. */
public final class SeesFiles {
    final Object exchange = new SeesTheEngineToo();
}
