package org.lunxun.plugin.university;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.sdk.api.Capability;
import org.lunxun.sdk.api.CatalogueRequest;
import org.lunxun.sdk.api.CatalogueSink;
import org.lunxun.sdk.api.CompletionsRequest;
import org.lunxun.sdk.api.CompletionsSink;
import org.lunxun.sdk.api.Health;
import org.lunxun.sdk.api.HealthRequest;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.api.ProviderException;
import org.lunxun.sdk.api.ProviderRequest;
import org.lunxun.sdk.api.Secret;
import org.lunxun.sdk.api.Setting;
import org.lunxun.sdk.api.Settings;
import org.lunxun.sdk.api.TrainingProvider;
import org.lunxun.sdk.http.GuardedClient;
import org.lunxun.sdk.http.Waiting;
import org.lunxun.sdk.http.WebLimits;
import org.lunxun.sdk.tables.MappedProvider;
import org.pf4j.Extension;

/** A university that speaks OneRoster, as bundles of CSV files or as a service, or sends a catalogue of programmes. */
@Extension
@Stability(Stability.Level.EXPERIMENTAL)
public final class UniversityProvider implements TrainingProvider {

    static final Setting<Path> FILE = Setting.path(
                    "file", "The OneRoster bundle (ZIP); needed where there is no service.")
            .optional();
    static final Setting<Path> DELTAS = Setting.path(
                    "deltas", "The folder of delta bundles (ZIP) after the bundle, in the order of their names.")
            .optional();
    static final Setting<Strictness> STRICT = Setting.word(
                    "strict", "Whether deviations of bundles from the standard are told.", Strictness.class)
            .withDefault(Strictness.OFF);
    static final Setting<URI> ROSTERING = Setting.uri(
                    "rostering", "The root of the rostering service, version included; needed where there is no file.")
            .optional();
    static final Setting<URI> GRADEBOOK = Setting.uri(
                    "gradebook", "The root of the gradebook service; otherwise that of the rostering service.")
            .optional();
    static final Setting<URI> TOKEN_ADDRESS = Setting.uri("tokenAddress", "Where the service gives access tokens.")
            .optional();
    static final Setting<String> CLIENT_ID =
            Setting.text("clientId", "The client id at the token address.").optional();
    static final Setting<Secret> CLIENT_SECRET = Setting.secret(
                    "clientSecret", "The client secret at the token address.")
            .optional();
    static final Setting<List<String>> SCOPES = Setting.words(
                    "scopes", "The scopes to ask for, separated by |; none where the service refuses any.")
            .withDefault(List.of());
    static final Setting<Integer> PAGE_SIZE = Setting.whole(
                    "pageSize", "How many rows a page is asked for; the service may give fewer.", 1, 10_000)
            .withDefault(100);
    static final Setting<ZoneId> ZONE =
            Setting.zone("zone", "The zone in which times become days.").withDefault(ZoneId.of("Asia/Shanghai"));
    static final Setting<PersonField> PERSON_FIELD = Setting.word(
                    "personField", "The field of users that holds the id of a cadre.", PersonField.class)
            .withDefault(PersonField.IDENTIFIER);
    static final Setting<CompletionRule> COMPLETION = Setting.word(
                    "completion", "What counts as a completion.", CompletionRule.class)
            .withDefault(CompletionRule.RESULTS);
    static final Setting<List<String>> FINAL_ITEMS = Setting.words(
                    "finalItems", "The titles of the line items that count for a completion, separated by |.")
            .withDefault(List.of());
    static final Setting<List<String>> COMPLETED_STATUSES = Setting.words(
                    "completedStatuses", "The statuses of results that count for a completion, separated by |.")
            .withDefault(List.of("fully graded"));
    static final Setting<Path> PROGRAMMES = Setting.path(
                    "programmes",
                    "A catalogue of programmes as a workbook (XLSX) or text table (CSV), or a folder of them, in place of OneRoster.")
            .optional();
    static final Setting<String> KIND =
            Setting.text("kind", "The kind of bases that name none.").withDefault("UNIVERSITY");
    static final Setting<String> REGION =
            Setting.text("region", "The region of bases that name none.").optional();
    static final Setting<String> ORGANIZER = Setting.text("organizer", "The organizer of classes that name none.")
            .optional();
    static final Setting<BigDecimal> HOURS = Setting.number(
                    "hours", "The hours of classes that state none.", 0, 1_000_000_000)
            .withDefault(BigDecimal.valueOf(40));
    static final Setting<Integer> MIN_SEATS = Setting.whole(
                    "minSeats", "The least seats of classes that state none.", 0, 1_000_000_000)
            .withDefault(1);
    static final Setting<Integer> MAX_SEATS = Setting.whole(
                    "maxSeats", "The seats of classes that state none; otherwise there is no limit.", 0, 1_000_000_000)
            .optional();
    static final Setting<BigDecimal> COST_PER_SEAT = Setting.number(
                    "costPerSeat", "What a seat costs, in yuan, in classes that do not say it.", 0, 1_000_000_000)
            .withDefault(BigDecimal.ZERO);
    static final Setting<DeliveryMode> MODE = Setting.word(
                    "mode", "How classes are held that do not say it.", DeliveryMode.class)
            .withDefault(DeliveryMode.RESIDENTIAL);
    static final Setting<List<String>> LEVELS = Setting.words(
                    "levels", "The levels of classes that name none, separated by |.")
            .withDefault(List.of());
    static final Setting<BigDecimal> TOPIC_WEIGHT = Setting.number(
                    "topicWeight", "The weight of a topic that is written without one.", 0, 1)
            .withDefault(new BigDecimal("0.5"));

    private final Waiting waiting;

    /** Made by the host. */
    public UniversityProvider() {
        this(Waiting.real());
    }

    /** For tests that must not sleep. */
    UniversityProvider(Waiting waiting) {
        this.waiting = waiting;
    }

    @Override
    public PluginId id() {
        return PluginId.of("university");
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(Capability.CATALOGUE, Capability.COMPLETIONS, Capability.HEALTH);
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(
                FILE,
                DELTAS,
                STRICT,
                ROSTERING,
                GRADEBOOK,
                TOKEN_ADDRESS,
                CLIENT_ID,
                CLIENT_SECRET,
                SCOPES,
                PAGE_SIZE,
                ZONE,
                KIND,
                REGION,
                ORGANIZER,
                HOURS,
                MIN_SEATS,
                MAX_SEATS,
                COST_PER_SEAT,
                MODE,
                LEVELS,
                TOPIC_WEIGHT,
                PERSON_FIELD,
                COMPLETION,
                FINAL_ITEMS,
                COMPLETED_STATUSES,
                PROGRAMMES,
                MappedProvider.MAPPING,
                MappedProvider.YEAR);
    }

    @Override
    public void catalogue(CatalogueRequest request, CatalogueSink sink)
            throws ProviderException, IOException, InterruptedException {
        Source source = source(request);
        if (source == Source.PROGRAMMES) {
            Programmes.read(request, sink);
            return;
        }
        if (source == Source.SERVICE) {
            Service service = service(request);
            new Roster(service, request.settings(), sink).read(service, request);
            return;
        }
        try (Bundles bundles = Bundles.open(request.settings())) {
            bundles.checkWhole();
            if (request.settings().get(STRICT) == Strictness.REPORT) {
                bundles.tellDeviations(sink);
            }
            new Roster(bundles.tables(), request.settings(), sink).read();
        }
    }

    @Override
    public void completions(CompletionsRequest request, CompletionsSink sink)
            throws ProviderException, IOException, InterruptedException {
        Source source = source(request);
        if (source == Source.PROGRAMMES) {
            throw ProviderException.of(
                    ProviderReason.SETTING_INVALID, "A catalogue of programmes tells of no completions.");
        }
        if (source == Source.SERVICE) {
            new Completions(service(request), request, sink).read();
            return;
        }
        try (Bundles bundles = Bundles.open(request.settings())) {
            new Completions(bundles.tables(), request, sink).read();
        }
    }

    @Override
    public Health health(HealthRequest request) throws ProviderException, IOException, InterruptedException {
        Source source = source(request);
        if (source == Source.SERVICE) {
            return health(service(request));
        }
        Path file = request.settings().get(source == Source.BUNDLE ? FILE : PROGRAMMES);
        if (!Files.isReadable(file)) {
            return Health.down("The file (" + file.getFileName() + ") cannot be read.");
        }
        if (source == Source.PROGRAMMES) {
            Programmes.mapping(request.settings());
            return Health.up();
        }
        try (Bundle bundle = Bundle.open(file)) {
            return bundle.version().isEmpty() ? Health.degraded("The manifest states no version.") : Health.up();
        }
    }

    /** Asks each collection for one row: what the credentials open is known only then. */
    private static Health health(Service service) throws ProviderException, IOException, InterruptedException {
        List<String> closed = new ArrayList<>();
        for (Table table : Table.values()) {
            Optional<String> why = service.probe(table);
            why.ifPresent(closed::add);
            if (why.isPresent() && table.isCatalogue()) {
                return Health.down("The credentials do not open " + why.get() + ".");
            }
        }
        return closed.isEmpty()
                ? Health.up()
                : Health.degraded("No completions: the credentials do not open " + String.join(", ", closed) + ".");
    }

    /** Where the university's courses are found. */
    private enum Source {
        BUNDLE,
        SERVICE,
        PROGRAMMES
    }

    private static Source source(ProviderRequest request) throws ProviderException {
        Settings settings = request.settings();
        List<Source> given = new ArrayList<>();
        settings.find(FILE).ifPresent(file -> given.add(Source.BUNDLE));
        settings.find(ROSTERING).ifPresent(root -> given.add(Source.SERVICE));
        settings.find(PROGRAMMES).ifPresent(file -> given.add(Source.PROGRAMMES));
        if (given.size() != 1) {
            throw ProviderException.of(
                    ProviderReason.SETTING_INVALID,
                    "Either the setting file, rostering or programmes must be given. Maybe one is left from before.");
        }
        return given.get(0);
    }

    private Service service(ProviderRequest request) throws ProviderException {
        Settings settings = request.settings();
        if (settings.find(TOKEN_ADDRESS).isEmpty()
                || settings.find(CLIENT_ID).isEmpty()
                || settings.find(CLIENT_SECRET).isEmpty()) {
            throw ProviderException.of(
                    ProviderReason.SETTING_INVALID,
                    "A service needs the settings tokenAddress, clientId and clientSecret. Maybe one is missing.");
        }
        Token token = new Token(
                settings.get(TOKEN_ADDRESS),
                settings.get(CLIENT_ID),
                settings.get(CLIENT_SECRET),
                settings.get(SCOPES));
        URI rostering = settings.get(ROSTERING);
        return new Service(
                GuardedClient.of(WebLimits.standard(), waiting),
                request,
                token,
                rostering,
                settings.find(GRADEBOOK).orElse(rostering),
                settings.get(PAGE_SIZE),
                List.of(settings.get(PERSON_FIELD).column()));
    }
}
