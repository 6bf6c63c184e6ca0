package org.lunxun.badhouse.sdk.tck;

import org.lunxun.sdk.host.HostOptions;

/** Bad on purpose: a vendor checks a plugin at home, without a host. */
public final class SeesTheInsideOfTheHost {
    final Object options = HostOptions.none();
}
