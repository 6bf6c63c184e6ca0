package org.lunxun.badhouse.model;

/** Bad on purpose: ids are types. */
public final class TakesTextForAnId {
    public void forget(String baseId) {}
}
