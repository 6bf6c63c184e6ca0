package org.lunxun.badhouse.engine.triage;

import jakarta.inject.Singleton;

/** Bad on purpose: whoever wires it says how long it lives. */
@Singleton
public class IsOneForAll {}
