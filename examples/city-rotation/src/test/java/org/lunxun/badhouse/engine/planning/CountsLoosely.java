package org.lunxun.badhouse.engine.planning;

/** Bad on purpose: the last digit is the machine's. */
public final class CountsLoosely {
    double log(double value) {
        return Math.log(value);
    }
}
