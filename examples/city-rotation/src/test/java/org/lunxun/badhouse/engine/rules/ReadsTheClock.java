package org.lunxun.badhouse.engine.rules;

import java.time.LocalDate;

/** Bad on purpose: tomorrow it says something else. */
public final class ReadsTheClock {
    LocalDate today() {
        return LocalDate.now();
    }
}
