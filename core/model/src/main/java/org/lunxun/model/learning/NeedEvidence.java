package org.lunxun.model.learning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Check;
import org.lunxun.model.Stability;

/**
 * What shows a need; at least one part is there.
 *
 * @param evidence the document or observation, null when not written down
 * @param method how it was found out, null when not written down
 * @param assessor who assessed it, null when not written down
 * @param assessedOn when, null when not written down
 * @param expiresOn until when it holds, null when not limited
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record NeedEvidence(
        @Nullable String evidence,
        @Nullable String method,
        @Nullable String assessor,
        @Nullable LocalDate assessedOn,
        @Nullable LocalDate expiresOn) {

    /**
     * Checks that something is said.
     *
     * @throws IllegalArgumentException when a text is empty, or everything is null
     */
    public NeedEvidence {
        if (evidence == null && method == null && assessor == null && assessedOn == null && expiresOn == null) {
            throw new IllegalArgumentException(
                    "The evidence of a need must say something.%nMaybe use a need without evidence.".formatted());
        }
        checkText("evidence", evidence);
        checkText("method", method);
        checkText("assessor", assessor);
    }

    private static void checkText(String what, @Nullable String text) {
        if (text != null) {
            Check.word(what, text);
        }
    }
}
