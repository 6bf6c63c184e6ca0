package org.lunxun.badhouse.engine.planning;

/** Bad on purpose: a name that says nothing. */
public final class PlanHelper {}
