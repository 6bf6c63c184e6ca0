package org.lunxun.sdk.host;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.resource.SourceId;
import org.lunxun.sdk.api.PluginId;

/**
 * What a source answered, or why it did not.
 *
 * @param <T> what was asked for
 * @param source the source that was asked
 * @param plugin the plugin that spoke with it
 * @param value the whole answer; null: there is none, and nothing may be removed on its account
 * @param findings what was noticed: rows that were lost, and why there is no answer
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record SourceAnswer<T>(
        SourceId source, PluginId plugin, @Nullable T value, List<Finding> findings) {

    /** Copies the findings. */
    public SourceAnswer {
        findings = List.copyOf(findings);
    }

    /**
     * Whether there is an answer.
     *
     * @return true when the source was read to its end
     */
    public boolean complete() {
        return value != null;
    }

    /**
     * The answer.
     *
     * @return the answer, empty when there is none
     */
    public Optional<T> find() {
        return Optional.ofNullable(value);
    }
}
