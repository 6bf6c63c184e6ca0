package org.lunxun.badhouse.engine.triage;

import jakarta.inject.Inject;

/** Bad on purpose: what it needs is hidden. */
public class InjectsAField {
    @Inject
    Object need = new Object();
}
