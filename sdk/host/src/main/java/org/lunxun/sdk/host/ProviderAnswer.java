package org.lunxun.sdk.host;

import java.util.ArrayList;
import java.util.List;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.resource.Catalogue;
import org.lunxun.model.resource.SourceCatalogue;
import org.lunxun.model.resource.SourceId;
import org.lunxun.sdk.api.PluginId;

/**
 * What a source answered to the question for its catalogue.
 *
 * @param source the source that was asked
 * @param plugin the plugin that spoke with it
 * @param complete whether the source was read to its end; false: the catalogue is empty and nothing may be removed on its
 *     account
 * @param catalogue what it offers, rows in the order in which they came
 * @param findings what was noticed: rows that were lost, and why there is no answer
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record ProviderAnswer(
        SourceId source, PluginId plugin, boolean complete, Catalogue catalogue, List<Finding> findings) {

    /** Copies the findings. */
    public ProviderAnswer {
        findings = List.copyOf(findings);
    }

    /**
     * The catalogue with its source, as the registry takes it.
     *
     * @return the pair
     */
    public SourceCatalogue sourceCatalogue() {
        return new SourceCatalogue(source, catalogue);
    }

    /**
     * This answer, beside a second one to the same question: each row that the second has otherwise, lacks or adds becomes a
     * finding with the row and both values ({@code provider.ANSWERS_DIFFER}, at most 20 rows by name). The catalogue stays as it
     * is: the first answer stands. The order of rows makes no difference. Where one of the two is not complete, there is nothing
     * to compare.
     *
     * @param second a later answer of the same source, asked for the same
     * @return this answer with more findings
     * @throws IllegalArgumentException when the other answer is another source's
     */
    public ProviderAnswer confirmedBy(ProviderAnswer second) {
        if (!second.source.equals(source)) {
            throw new IllegalArgumentException("Answers of two sources (" + source + ", " + second.source
                    + ") are not compared. Maybe ask one twice.");
        }
        if (!complete || !second.complete) {
            return this;
        }
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(AnswerComparison.of(this, second));
        return new ProviderAnswer(source, plugin, true, catalogue, all);
    }
}
