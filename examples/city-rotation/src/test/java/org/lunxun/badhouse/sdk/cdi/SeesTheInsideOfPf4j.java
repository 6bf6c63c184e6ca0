package org.lunxun.badhouse.sdk.cdi;

import org.pf4j.DefaultPluginManager;

/** Bad on purpose: wiring goes round the host to what loads its plugins. Spring would break the same rule. */
public final class SeesTheInsideOfPf4j {
    final Object plugins = new DefaultPluginManager();
}
