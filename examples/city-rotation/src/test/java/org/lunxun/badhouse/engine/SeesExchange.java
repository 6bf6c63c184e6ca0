package org.lunxun.badhouse.engine;

import org.lunxun.badhouse.exchange.SeesTheEngineToo;

/** Bad on purpose: the engine and the exchange never see each other. */
public final class SeesExchange {
    final Object exchange = new SeesTheEngineToo();
}
