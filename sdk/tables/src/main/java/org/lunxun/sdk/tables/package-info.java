/**
 * Providers whose sources are spreadsheets: a mapping says what their columns mean, and no code is written.
 *
 * <p>Entry type: {@link org.lunxun.sdk.tables.MappedProvider}. It reads a file or a folder by the mapping of its plugin, or
 * by one that an operator gives, and yields what the mapping finds there.
 */
@NullMarked
package org.lunxun.sdk.tables;

import org.jspecify.annotations.NullMarked;
