/**
 * Runs providers through the host's gate, keeps what they say, and makes one dataset of it.
 *
 * <p>Entry type: {@link org.lunxun.sync.Sync}. It reads a {@link org.lunxun.sync.SyncRequest}, asks the sources of its
 * configuration through a {@link org.lunxun.sdk.host.PluginHost}, compares their answers with a {@link
 * org.lunxun.engine.registry.state.SyncState}, and yields a {@link org.lunxun.sync.SyncResult}: the dataset on disk, a
 * report of what came, changed and went, and the registry behind it.
 */
@NullMarked
package org.lunxun.sync;

import org.jspecify.annotations.NullMarked;
