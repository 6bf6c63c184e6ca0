package org.lunxun.tables;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.model.learning.LearningRecord;
import org.lunxun.model.resource.OfferingId;

/**
 * A row of a training list.
 *
 * @param training who, what, where, when, how many hours
 * @param title the name of the class, null when the list names none
 * @param number how the list itself names the training, null when it does not
 * @param offering the class, null when the list names none
 * @param attendance the share of the class that was attended, 0 to 1; null when unknown
 * @param examination the result of the examination, 0 to 100; null when there was none
 * @param certificate the number of the certificate, null when there was none
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record TrainingRow(
        LearningRecord training,
        @Nullable String title,
        @Nullable String number,
        @Nullable OfferingId offering,
        @Nullable Double attendance,
        @Nullable Double examination,
        @Nullable String certificate) {

    /**
     * How the list names the training.
     *
     * @return the number, empty when it has none
     */
    public Optional<String> findNumber() {
        return Optional.ofNullable(number);
    }
}
