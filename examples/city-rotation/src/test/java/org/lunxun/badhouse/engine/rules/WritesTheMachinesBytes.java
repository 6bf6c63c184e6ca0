package org.lunxun.badhouse.engine.rules;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;

/** Bad on purpose: elsewhere it writes something else. */
public final class WritesTheMachinesBytes {
    Reader read(InputStream in) {
        return new InputStreamReader(in);
    }
}
