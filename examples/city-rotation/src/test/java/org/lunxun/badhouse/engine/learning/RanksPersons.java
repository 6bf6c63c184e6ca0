package org.lunxun.badhouse.engine.learning;

/** Bad on purpose: one number for a person. */
public final class RanksPersons {
    public double scoreOf(Object cadre) {
        return cadre.hashCode();
    }
}
