/**
 * The sections of the report for planners, each a class that writes one of them.
 *
 * <p>Entry type: {@link org.lunxun.report.page.PlannerReport}. It reads {@link org.lunxun.report.page.Facts} (a dataset,
 * its plan, and what is known of registry and triage) and yields the report's page and the lists beside it.
 */
@NullMarked
package org.lunxun.report.page;

import org.jspecify.annotations.NullMarked;
