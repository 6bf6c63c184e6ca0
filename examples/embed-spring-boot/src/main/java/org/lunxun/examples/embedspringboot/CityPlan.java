package org.lunxun.examples.embedspringboot;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lunxun.engine.planning.Effort;
import org.lunxun.engine.planning.PlanListener;
import org.lunxun.engine.planning.PlanRequest;
import org.lunxun.engine.planning.PlanResult;
import org.lunxun.engine.planning.Planner;
import org.lunxun.engine.registry.Registry;
import org.lunxun.exchange.DatasetReader;
import org.lunxun.exchange.DatasetWriter;
import org.lunxun.exchange.JsonFile;
import org.lunxun.exchange.PlanWriter;
import org.lunxun.model.resource.Catalogue;
import org.lunxun.model.rotation.RotationDataset;
import org.lunxun.sdk.host.PluginHost;
import org.lunxun.sdk.host.ProviderAnswer;
import org.lunxun.sdk.host.SourceConfig;

/**
 * Plans a city with the classes of one source. It knows no container: what it needs is what its constructor takes, so that
 * {@code new}, CDI and Spring make the same.
 */
public class CityPlan {

    private static final long SEED = 1;

    private final PluginHost host;
    private final SourceConfig school;
    private final Planner planner;

    /**
     * Takes what it needs.
     *
     * @param host speaks with the plugins
     * @param school the source of bases and classes
     * @param planner plans
     */
    @Inject
    public CityPlan(PluginHost host, SourceConfig school, Planner planner) {
        this.host = host;
        this.school = school;
        this.planner = planner;
    }

    /**
     * Plans, and writes the dataset and the plan.
     *
     * @param roster the folder of the city's own part of the dataset: cadres, units, policy
     * @param out where to; made when it is missing
     * @return the plan
     * @throws IOException when the roster or the source cannot be read, or a file cannot be written
     */
    public PlanResult write(Path roster, Path out) throws IOException {
        RotationDataset dataset = dataset(roster);
        PlanRequest request =
                PlanRequest.builder(dataset).effort(Effort.QUICK).seed(SEED).build();
        PlanResult plan = planner.plan(request, PlanListener.NONE);
        DatasetWriter.write(dataset, out.resolve("dataset"));
        PlanWriter.write(plan.assignments(), out.resolve("assignments.csv"));
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("score", plan.score());
        said.put("bound", plan.bound());
        JsonFile.write(out.resolve("plan.json"), said);
        return plan;
    }

    private RotationDataset dataset(Path roster) throws IOException {
        ProviderAnswer answer = host.catalogue(school);
        if (!answer.complete()) {
            throw new IOException("The source (" + school + ") must be readable: " + answer.findings()
                    + "\nMaybe its file was moved.");
        }
        Catalogue catalogue = Registry.merge(List.of(answer.sourceCatalogue())).catalogue();
        return DatasetReader.read(roster)
                .dataset()
                .orElseThrow(() ->
                        new IOException("The roster (" + roster + ") must be readable.\nMaybe lunxun check tells."))
                .toBuilder()
                .bases(catalogue.bases())
                .offerings(catalogue.offerings())
                .build();
    }
}
