/**
 * What must be kept between two syncs, behind a port.
 *
 * <p>Entry type: {@link org.lunxun.engine.registry.state.SyncState}. A sync reads from it what the sources said last, and
 * leaves in it what they say now: rows, cursors, what is missing, people's decisions, and the merged registry.
 */
@NullMarked
package org.lunxun.engine.registry.state;

import org.jspecify.annotations.NullMarked;
