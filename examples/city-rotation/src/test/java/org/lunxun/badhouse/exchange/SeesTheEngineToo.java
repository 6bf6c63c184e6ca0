package org.lunxun.badhouse.exchange;

import org.lunxun.badhouse.engine.SeesExchange;

/** Bad on purpose: the engine and the exchange never see each other. */
public final class SeesTheEngineToo {
    final Object engine = new SeesExchange();
}
