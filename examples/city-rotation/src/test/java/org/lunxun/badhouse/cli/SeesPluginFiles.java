package org.lunxun.badhouse.cli;

import org.pf4j.DefaultPluginManager;

/** Bad on purpose: commands reach plugins through the host. */
public final class SeesPluginFiles {
    final Object manager = new DefaultPluginManager();
}
