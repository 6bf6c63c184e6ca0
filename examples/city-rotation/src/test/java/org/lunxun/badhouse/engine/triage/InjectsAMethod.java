package org.lunxun.badhouse.engine.triage;

import jakarta.inject.Inject;

/** Bad on purpose: what it needs comes late. */
public class InjectsAMethod {
    @Inject
    void need(Object need) {}
}
