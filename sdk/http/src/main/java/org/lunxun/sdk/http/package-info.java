/**
 * A guarded HTTP client for plugins, bundled by each plugin that wants it.
 *
 * <p>Entry type: {@link org.lunxun.sdk.http.GuardedClient}. It reads a {@link org.lunxun.sdk.http.WebRequest} and the
 * deadline of the host's request, and yields a {@link org.lunxun.sdk.http.WebAnswer} that is whole, not too long, and from
 * the origin that was asked.
 */
@NullMarked
package org.lunxun.sdk.http;

import org.jspecify.annotations.NullMarked;
