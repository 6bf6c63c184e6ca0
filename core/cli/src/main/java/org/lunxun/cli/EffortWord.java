package org.lunxun.cli;

import org.lunxun.engine.planning.Effort;

/** Reads an effort by its word in lower case. */
final class EffortWord extends WordConverter<Effort> {

    EffortWord() {
        super("effort", Effort.class, Effort.STANDARD);
    }
}
