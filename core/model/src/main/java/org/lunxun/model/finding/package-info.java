/**
 * What was noticed on the way: a reason code with a place and arguments, never a sentence.
 *
 * <p>Entry type: {@link org.lunxun.model.finding.Finding}. The words for a reason are made in the report room, in Chinese
 * and in English; good rows go on beside the findings.
 */
@NullMarked
package org.lunxun.model.finding;

import org.jspecify.annotations.NullMarked;
