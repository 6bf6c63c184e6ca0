package org.lunxun.plugin.externalprovider;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.sdk.api.Capability;
import org.lunxun.sdk.api.CatalogueRequest;
import org.lunxun.sdk.api.CatalogueSink;
import org.lunxun.sdk.api.CompletionsRequest;
import org.lunxun.sdk.api.CompletionsSink;
import org.lunxun.sdk.api.EnrolmentAnswer;
import org.lunxun.sdk.api.EnrolmentRequest;
import org.lunxun.sdk.api.EnrolmentsRequest;
import org.lunxun.sdk.api.EnrolmentsSink;
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
import org.pf4j.Extension;

/** An external provider that runs a Moodle site, an xAPI record store, or both. */
@Extension
@Stability(Stability.Level.EXPERIMENTAL)
public final class ExternalProvider implements TrainingProvider {

    static final Setting<URI> SITE = Setting.uri(
                    "site", "The address of the Moodle site; needed where there is no record store.")
            .optional();
    static final Setting<Secret> TOKEN = Setting.secret("token", "The web-service token; needed with a site.")
            .optional();
    static final Setting<ZoneId> ZONE = Setting.zone("zone", "The zone in which the site's times become days.")
            .withDefault(ZoneId.of("Asia/Shanghai"));
    static final Setting<List<String>> CATEGORIES = Setting.words(
                    "categories", "The ids of the course categories to read, separated by |; otherwise all.")
            .withDefault(List.of());
    static final Setting<String> BASE_ID =
            Setting.text("baseId", "The id of the provider as a base.").withDefault("site");
    static final Setting<String> BASE_NAME = Setting.text(
                    "baseName", "The name of the provider as a base; otherwise the site's.")
            .optional();
    static final Setting<String> BASE_KIND =
            Setting.text("baseKind", "The kind of the provider as a base.").withDefault("ENTERPRISE");
    static final Setting<String> REGION =
            Setting.text("region", "The region of the provider as a base.").optional();
    static final Setting<Integer> PLACES = Setting.whole(
                    "places", "How many people the provider can house on one day.", 0, 1_000_000_000)
            .optional();
    static final Setting<String> CREDIT_CODE = Setting.text(
                    "creditCode", "The unified social credit code of the provider.")
            .optional();
    static final Setting<String> ORGANIZER = Setting.text("organizer", "The organizer of classes that name none.")
            .optional();
    static final Setting<BigDecimal> HOURS = Setting.number(
                    "hours", "The hours of classes that state none.", 0, 1_000_000_000)
            .withDefault(BigDecimal.valueOf(8));
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
            .withDefault(DeliveryMode.ONLINE);
    static final Setting<List<String>> LEVELS = Setting.words(
                    "levels", "The levels of classes that name none, separated by |.")
            .withDefault(List.of());
    static final Setting<BigDecimal> TOPIC_WEIGHT = Setting.number(
                    "topicWeight", "The weight of a topic that is written without one.", 0, 1)
            .withDefault(new BigDecimal("0.5"));

    static final Setting<PersonField> PERSON_FIELD = Setting.word(
                    "personField", "The field of the site's users that holds the id of a cadre.", PersonField.class)
            .withDefault(PersonField.IDNUMBER);
    static final Setting<List<String>> ROLES = Setting.words(
                    "roles", "The short names of the roles in which people attend, separated by |.")
            .withDefault(List.of("student"));
    static final Setting<Integer> STUDENT_ROLE = Setting.whole(
                    "studentRole", "The number of the role in which people are enrolled.", 1, 1_000_000_000)
            .withDefault(5);
    static final Setting<Path> PLACES_FOLDER = Setting.path(
                    "placesFolder", "The folder that keeps which enrolment key is whose place; needed to enrol.")
            .optional();

    static final Setting<URI> LRS = Setting.uri(
                    "lrs", "The endpoint of an xAPI record store; completions are then read from it.")
            .optional();
    static final Setting<String> LRS_USER =
            Setting.text("lrsUser", "The user at the record store.").optional();
    static final Setting<Secret> LRS_PASSWORD =
            Setting.secret("lrsPassword", "The password at the record store.").optional();
    static final Setting<String> ACCOUNT_HOME_PAGE = Setting.text(
                    "accountHomePage", "The home page of the accounts whose names are the ids of cadres.")
            .optional();
    static final Setting<List<String>> VERBS = Setting.words(
                    "verbs", "The verbs that complete something, as addresses, separated by |.")
            .withDefault(
                    List.of("http://adlnet.gov/expapi/verbs/completed", "https://w3id.org/xapi/adl/verbs/satisfied"));
    static final Setting<List<String>> ACTIVITY_TYPES = Setting.words(
                    "activityTypes", "The types of the activities that count, as addresses, separated by |.")
            .withDefault(List.of(
                    "http://adlnet.gov/expapi/activities/course", "https://w3id.org/xapi/cmi5/activitytype/course"));

    private final Waiting waiting;

    /** Made by the host. */
    public ExternalProvider() {
        this(Waiting.real());
    }

    /** For tests that must not sleep. */
    ExternalProvider(Waiting waiting) {
        this.waiting = waiting;
    }

    @Override
    public PluginId id() {
        return PluginId.of("external-provider");
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(Capability.CATALOGUE, Capability.ENROLMENT, Capability.COMPLETIONS, Capability.HEALTH);
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(
                SITE,
                TOKEN,
                ZONE,
                CATEGORIES,
                BASE_ID,
                BASE_NAME,
                BASE_KIND,
                REGION,
                PLACES,
                CREDIT_CODE,
                ORGANIZER,
                HOURS,
                MIN_SEATS,
                MAX_SEATS,
                COST_PER_SEAT,
                MODE,
                LEVELS,
                TOPIC_WEIGHT,
                PERSON_FIELD,
                ROLES,
                STUDENT_ROLE,
                PLACES_FOLDER,
                LRS,
                LRS_USER,
                LRS_PASSWORD,
                ACCOUNT_HOME_PAGE,
                VERBS,
                ACTIVITY_TYPES);
    }

    @Override
    public void catalogue(CatalogueRequest request, CatalogueSink sink)
            throws ProviderException, IOException, InterruptedException {
        MoodleSite site = site(request);
        SiteInfo info = site.info();
        info.checkMayList();
        new CourseList(info, request.settings(), sink)
                .read(site.courses(request.settings().get(CATEGORIES)));
    }

    @Override
    public void completions(CompletionsRequest request, CompletionsSink sink)
            throws ProviderException, IOException, InterruptedException {
        if (request.settings().find(LRS).isPresent()) {
            new Statements(store(request), request, sink).read();
            return;
        }
        MoodleSite site = site(request);
        SiteInfo info = site.info();
        info.checkMay(Completions.FUNCTIONS);
        new Completions(site, info, request, sink).read();
    }

    @Override
    public EnrolmentAnswer reserve(EnrolmentRequest request)
            throws ProviderException, IOException, InterruptedException {
        return places(request).reserve();
    }

    @Override
    public EnrolmentAnswer confirm(EnrolmentRequest request)
            throws ProviderException, IOException, InterruptedException {
        return places(request).confirm();
    }

    @Override
    public EnrolmentAnswer cancel(EnrolmentRequest request)
            throws ProviderException, IOException, InterruptedException {
        return places(request).cancel();
    }

    @Override
    public void enrolments(EnrolmentsRequest request, EnrolmentsSink sink)
            throws ProviderException, IOException, InterruptedException {
        new PlaceList(site(request), sink).tell(folder(request));
    }

    @Override
    public Health health(HealthRequest request) throws ProviderException, IOException, InterruptedException {
        boolean hasStore = request.settings().find(LRS).isPresent();
        if (hasStore) {
            store(request).probe();
            if (request.settings().find(SITE).isEmpty()) {
                return Health.up();
            }
        }
        SiteInfo info = site(request).info();
        info.checkMayList();
        Set<String> wanted = new LinkedHashSet<>(hasStore ? List.of() : Completions.FUNCTIONS);
        if (request.settings().find(PLACES_FOLDER).isPresent()) {
            wanted.addAll(Places.FUNCTIONS);
        }
        List<String> missing = info.missing(List.copyOf(wanted));
        return missing.isEmpty()
                ? Health.up()
                : Health.degraded("The token may not call " + String.join(", ", missing) + ".");
    }

    private Places places(EnrolmentRequest request) throws ProviderException, IOException, InterruptedException {
        PlaceFolder folder = folder(request);
        MoodleSite site = site(request);
        site.info().checkMay(Places.FUNCTIONS);
        return new Places(site, folder, request);
    }

    private static PlaceFolder folder(ProviderRequest request) throws ProviderException {
        return new PlaceFolder(request.settings()
                .find(PLACES_FOLDER)
                .orElseThrow(() -> ProviderException.of(
                        ProviderReason.SETTING_INVALID,
                        "To enrol, the setting placesFolder must name a folder. Maybe one beside the configuration.")));
    }

    private MoodleSite site(ProviderRequest request) throws ProviderException {
        Settings settings = request.settings();
        MoodleService service = new MoodleService(
                needed(settings, SITE),
                needed(settings, TOKEN),
                GuardedClient.of(WebLimits.standard(), waiting),
                request);
        return new MoodleSite(service);
    }

    private RecordStore store(ProviderRequest request) throws ProviderException {
        Settings settings = request.settings();
        return new RecordStore(
                needed(settings, LRS),
                needed(settings, LRS_USER),
                needed(settings, LRS_PASSWORD),
                GuardedClient.of(WebLimits.standard(), waiting),
                request);
    }

    private static <T> T needed(Settings settings, Setting<T> setting) throws ProviderException {
        return settings.find(setting)
                .orElseThrow(() -> ProviderException.of(
                        ProviderReason.SETTING_INVALID,
                        "What was asked needs the setting " + setting.key()
                                + ". Maybe it is one of a pair: site with token, lrs with lrsUser and lrsPassword."));
    }
}
