package org.lunxun.examples.cityrotation;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lunxun.engine.appraisal.Appraisal;
import org.lunxun.engine.registry.MergedRegistry;
import org.lunxun.engine.registry.Registry;
import org.lunxun.engine.triage.Triage;
import org.lunxun.engine.triage.TriageRequest;
import org.lunxun.engine.triage.TriageResult;
import org.lunxun.exchange.DatasetReader;
import org.lunxun.exchange.DatasetReading;
import org.lunxun.exchange.DatasetWriter;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Catalogue;
import org.lunxun.model.resource.SourceId;
import org.lunxun.model.rotation.RotationDataset;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.host.PluginHost;
import org.lunxun.sdk.host.ProviderAnswer;
import org.lunxun.sdk.host.SourceConfig;

/**
 * A city's rotation up to the plan, stage by stage: three providers become one registry, the registry and the roster
 * become a dataset, its bases are appraised and triaged. Each stage is a function of the one before; the files that lie
 * between are the rotation dataset, so that any other tool may take over from there.
 */
final class CityRotation {

    /** The bases of institutional role (主渠道主阵地), as the city's own list names them. */
    private static final Set<BaseId> INSTITUTIONAL = Set.of(BaseId.of("city-party-school/JD-01"));

    private final Path city;
    private final PluginHost host;

    /**
     * The rotation of one city.
     *
     * @param city the folder of the city: {@code roster}, {@code survey}, {@code catalogues}
     * @param host speaks with the providers
     */
    CityRotation(Path city, PluginHost host) {
        this.city = city;
        this.host = host;
    }

    /** The catalogues of the three providers, each through its plugin. */
    List<ProviderAnswer> catalogues(URI site, String token) {
        return List.of(
                host.catalogue(source("city-party-school", "party-school", Map.of("file", "class-plan.xlsx"))),
                host.catalogue(source("city-university", "university", Map.of("file", "university.zip"))),
                host.catalogue(source(
                        "online-academy",
                        "external-provider",
                        Map.of("site", site.toString(), "token", "text:" + token, "baseKind", "ONLINE"))));
    }

    private SourceConfig source(String id, String plugin, Map<String, String> settings) {
        return SourceConfig.of(SourceId.of(id), PluginId.of(plugin), settings, city.resolve("catalogues"));
    }

    /** One registry out of the catalogues, every field with its source. */
    MergedRegistry registry(List<ProviderAnswer> answers) {
        return Registry.merge(
                answers.stream().map(ProviderAnswer::sourceCatalogue).toList());
    }

    /** The planning problem: the city's roster, the registry's bases and classes, the survey of the bases. */
    DatasetReading dataset(MergedRegistry registry, Path folder) throws IOException {
        RotationDataset roster = DatasetReader.read(city.resolve("roster"))
                .dataset()
                .orElseThrow(() -> new IOException("the roster of the city (" + city + ") is not usable"));
        Catalogue catalogue = registry.catalogue();
        DatasetWriter.write(
                roster.toBuilder()
                        .bases(catalogue.bases())
                        .offerings(catalogue.offerings())
                        .build(),
                folder);
        for (String file : List.of("survey.csv", "facts.csv")) {
            Files.copy(city.resolve("survey").resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        return DatasetReader.read(folder);
    }

    /** What is proposed for each base; a responsible body decides. */
    TriageResult triage(RotationDataset dataset, Appraisal appraisal) {
        return Triage.propose(TriageRequest.builder(dataset, appraisal)
                .institutional(INSTITUTIONAL)
                .build());
    }
}
