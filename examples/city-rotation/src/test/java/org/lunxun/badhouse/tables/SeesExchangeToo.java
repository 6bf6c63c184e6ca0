package org.lunxun.badhouse.tables;

import org.lunxun.badhouse.exchange.SeesTheEngineToo;

/** Bad on purpose: tables and datasets are read in rooms that do not see each other. */
public final class SeesExchangeToo {
    final Object exchange = new SeesTheEngineToo();
}
