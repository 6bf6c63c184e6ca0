package org.lunxun.badhouse.sdk.http;

import org.lunxun.sdk.host.HostOptions;

/** Bad on purpose: what a plugin bundles must not need the host. */
public final class SeesTheHostOfPlugins {
    final Object options = HostOptions.none();
}
