package org.lunxun.badhouse.sdk.tables;

import org.lunxun.badhouse.sdk.host.Plans;

/** Bad on purpose: a plugin is built against the SDK alone. */
public final class SeesTheHostToo {
    final Object host = new Plans();
}
