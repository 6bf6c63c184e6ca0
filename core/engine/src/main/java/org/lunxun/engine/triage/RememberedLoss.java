package org.lunxun.engine.triage;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.resource.BaseId;

/** Asks for the loss without one base at most once, and remembers the answer as evidence. */
final class RememberedLoss implements LossWithoutBase {

    private final LossWithoutBase source;
    private @Nullable Loss answer;

    RememberedLoss(LossWithoutBase source) {
        this.source = source;
    }

    @Override
    public Loss without(BaseId base) {
        if (answer == null) {
            answer = source.without(base);
        }
        return answer;
    }

    Optional<Loss> asked() {
        return Optional.ofNullable(answer);
    }
}
