/**
 * What was planned and how good it is, as pages, notices and calendars.
 */
@NullMarked
package org.lunxun.report;

import org.jspecify.annotations.NullMarked;
