package org.lunxun.badhouse.plugin;

import org.lunxun.badhouse.sdk.host.Plans;

/** Bad on purpose: a plugin is built against the SDK alone. */
public final class SeesTheHost {
    final Object host = new Plans();
}
