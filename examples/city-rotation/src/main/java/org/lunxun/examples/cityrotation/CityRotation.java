package org.lunxun.examples.cityrotation;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lunxun.engine.appraisal.Appraisal;
import org.lunxun.engine.registry.state.SyncState;
import org.lunxun.engine.triage.Triage;
import org.lunxun.engine.triage.TriageRequest;
import org.lunxun.engine.triage.TriageResult;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.SourceId;
import org.lunxun.model.rotation.RotationDataset;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.host.PluginHost;
import org.lunxun.sdk.host.SourceConfig;
import org.lunxun.sync.Sync;
import org.lunxun.sync.SyncConfig;
import org.lunxun.sync.SyncListener;
import org.lunxun.sync.SyncRequest;
import org.lunxun.sync.SyncResult;

/**
 * A city's rotation up to the plan, stage by stage: a sync makes one registry of three providers, and a dataset
 * of the registry and the roster; its bases are appraised and triaged. Each stage is a function of the one before; the files that lie
 * between are the rotation dataset, so that any other tool may take over from there.
 */
final class CityRotation {

    /** The bases of institutional role (主渠道主阵地), as the city's own list names them. */
    private static final Set<BaseId> INSTITUTIONAL = Set.of(BaseId.of("city-party-school/JD-01"));

    /** The day of the city's sync; like every date, it is said and not read off a clock. */
    private static final LocalDate SYNCED = LocalDate.of(2026, 11, 30);

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

    /** Which sources become the city's dataset: three providers, each through its plugin. */
    SyncConfig sources(URI site, String token) {
        return SyncConfig.of(
                        List.of(
                                source("city-party-school", "party-school", Map.of("file", "class-plan.xlsx")),
                                source("city-university", "university", Map.of("file", "university.zip")),
                                source(
                                        "online-academy",
                                        "external-provider",
                                        Map.of(
                                                "site",
                                                site.toString(),
                                                "token",
                                                "text:" + token,
                                                "baseKind",
                                                "ONLINE"))),
                        city.resolve("roster"))
                .withSurvey(city.resolve("survey"));
    }

    private SourceConfig source(String id, String plugin, Map<String, String> settings) {
        return SourceConfig.of(SourceId.of(id), PluginId.of(plugin), settings, city.resolve("catalogues"));
    }

    /** One registry out of the sources, every field with its source, and the dataset on disk that is made of it. */
    SyncResult sync(SyncConfig sources, Path folder, SyncListener listener) throws IOException {
        return Sync.run(SyncRequest.of(sources, folder).withDay(SYNCED), host, SyncState.inMemory(), listener);
    }

    /** What is proposed for each base; a responsible body decides. */
    TriageResult triage(RotationDataset dataset, Appraisal appraisal) {
        return Triage.propose(TriageRequest.builder(dataset, appraisal)
                .institutional(INSTITUTIONAL)
                .build());
    }
}
