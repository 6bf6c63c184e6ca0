package org.lunxun.badhouse.engine.planning;

/** Bad on purpose: an earlier package imports it. */
public final class IsPlanning {}
