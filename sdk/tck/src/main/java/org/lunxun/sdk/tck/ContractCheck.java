package org.lunxun.sdk.tck;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.sdk.api.Capability;

/**
 * One check of the contract.
 *
 * @param name what it looks at, a short phrase that is the name of its test
 * @param promise the promise that it is about, one sentence
 * @param capability the capability that it belongs to, null when it is about every provider
 * @param asksTheSource whether it needs a source that works, with its settings
 * @param body asks the provider and returns what it broke, empty when it kept the promise
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record ContractCheck(
        String name,
        String promise,
        @Nullable Capability capability,
        boolean asksTheSource,
        Function<Trial, List<Breach>> body) {

    /**
     * Runs the check.
     *
     * @param trial the provider, with what it can be asked
     * @return what was broken
     */
    public List<Breach> run(Trial trial) {
        return List.copyOf(body.apply(trial));
    }

    /** Short for checks: a breach of this check's promise. */
    static Breach breach(String promise, Heard heard, String answer, String maybe) {
        return new Breach(promise, heard.request(), answer, maybe);
    }
}
