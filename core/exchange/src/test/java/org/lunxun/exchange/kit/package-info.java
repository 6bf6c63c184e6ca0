/**
 * Small rotation datasets for tests: a clean one, and many with one defect each.
 *
 * <p>Entry type: {@link org.lunxun.exchange.kit.BrokenDatasets}. It is published as the test jar of this module, so that
 * the tests of other modules meet the same datasets.
 */
@NullMarked
package org.lunxun.exchange.kit;

import org.jspecify.annotations.NullMarked;
