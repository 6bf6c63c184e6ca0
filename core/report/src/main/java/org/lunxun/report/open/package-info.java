/**
 * The view for the public: a positive list of what may be shown, and groups that nobody can be seen through.
 *
 * <p>Entry type: {@link org.lunxun.report.open.PublicReport}. It reads a dataset and its plan and yields a page with class
 * plan, providers, criteria, seats, cost, results of groups of at least ten, and how to complain. No name, id, date of a
 * person's life or unit enters it.
 */
@NullMarked
package org.lunxun.report.open;

import org.jspecify.annotations.NullMarked;
