/**
 * Opens the report in a real browser.
 */
@NullMarked
package org.lunxun.examples.reportbrowser;

import org.jspecify.annotations.NullMarked;
