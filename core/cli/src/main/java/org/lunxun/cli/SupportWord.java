package org.lunxun.cli;

import org.lunxun.engine.triage.SupportPolicy.Purpose;

/** What a support budget is for, as the command line says it. */
final class SupportWord extends WordConverter<Purpose> {

    SupportWord() {
        super("support", Purpose.class, Purpose.REPAIR);
    }
}
