package org.lunxun.badhouse.engine.planning;

import java.util.Random;

/** Bad on purpose: no two runs are alike. */
public final class RollsDice {
    int roll() {
        return new Random().nextInt(6);
    }
}
