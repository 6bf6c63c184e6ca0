package org.lunxun.badhouse.engine.rules;

import java.time.Instant;
import java.util.function.Supplier;

/** Bad on purpose: a method reference is a call too. */
public final class MeetsTheClockByName {
    final Supplier<Instant> now = Instant::now;
}
