package org.lunxun.sdk.host;

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
}
