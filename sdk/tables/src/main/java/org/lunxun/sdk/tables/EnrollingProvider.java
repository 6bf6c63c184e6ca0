package org.lunxun.sdk.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.resource.Offering;
import org.lunxun.sdk.api.Capability;
import org.lunxun.sdk.api.Enrolment;
import org.lunxun.sdk.api.EnrolmentAnswer;
import org.lunxun.sdk.api.EnrolmentKey;
import org.lunxun.sdk.api.EnrolmentRequest;
import org.lunxun.sdk.api.EnrolmentsRequest;
import org.lunxun.sdk.api.EnrolmentsSink;
import org.lunxun.sdk.api.Health;
import org.lunxun.sdk.api.HealthRequest;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.api.ProviderException;
import org.lunxun.sdk.api.ProviderRequest;
import org.lunxun.sdk.api.Setting;
import org.lunxun.tables.PlaceRow;
import org.lunxun.tables.RowKind;
import org.lunxun.tables.TableMapping;

/**
 * A provider by mapping that is told who comes by a list, and answers by another: places are kept in a workbook that is
 * handed to it, and what it says of them is read out of the workbooks that come back.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public abstract class EnrollingProvider extends MappedProvider {

    /** Where the list is written. */
    public static final Setting<Path> PLACES = Setting.path(
                    "places", "The folder in which the list of places is kept, as places.xlsx; it must be there.")
            .optional();

    private static final String LIST = "places.xlsx";

    /** The lists that come back. */
    public static final Setting<Path> ANSWERS = Setting.path(
                    "answers", "The workbook that answers the list of places, or a folder of such answers.")
            .optional();

    /**
     * A provider with the mapping that lies beside its class.
     *
     * @param id the plugin's id
     * @param mapping the name of a resource in the package of the extending class
     * @throws IllegalArgumentException when the resource is no mapping
     */
    protected EnrollingProvider(PluginId id, String mapping) {
        super(id, mapping);
    }

    @Override
    public Set<Capability> capabilities() {
        Set<Capability> more = EnumSet.copyOf(super.capabilities());
        more.add(Capability.ENROLMENT);
        return more;
    }

    @Override
    public List<Setting<?>> settings() {
        List<Setting<?>> more = new ArrayList<>(super.settings());
        more.addAll(List.of(PLACES, ANSWERS));
        return more;
    }

    @Override
    public EnrolmentAnswer reserve(EnrolmentRequest request)
            throws ProviderException, IOException, InterruptedException {
        try (PlaceList list = PlaceList.open(file(request), placeMapping(request))) {
            Optional<PlaceRow> known = list.find(request.key().value());
            if (known.isPresent() && !same(known.get(), request)) {
                return taken();
            }
            if (known.isPresent() && known.get().state() != PlaceRow.State.CANCELLED) {
                return answer(known.get());
            }
            Optional<Offering> offering = offering(request);
            if (offering.isEmpty()) {
                return EnrolmentAnswer.refused(EnrolmentAnswer.Refusal.CLASS_UNKNOWN, "The plan has no such class.");
            }
            if (full(offering.get(), list, request)) {
                return EnrolmentAnswer.refused(
                        EnrolmentAnswer.Refusal.CLASS_FULL, "As many places are kept as the plan has seats.");
            }
            list.put(new PlaceRow(
                    request.key().value(),
                    request.offering(),
                    request.cadre(),
                    request.name().orElse(null),
                    PlaceRow.State.RESERVED));
            return EnrolmentAnswer.accepted();
        }
    }

    @Override
    public EnrolmentAnswer confirm(EnrolmentRequest request)
            throws ProviderException, IOException, InterruptedException {
        try (PlaceList list = PlaceList.open(file(request), placeMapping(request))) {
            Optional<PlaceRow> known = list.find(request.key().value());
            if (known.isEmpty() || known.get().state() == PlaceRow.State.CANCELLED) {
                return unknown();
            }
            if (!same(known.get(), request)) {
                return taken();
            }
            if (known.get().state() == PlaceRow.State.RESERVED) {
                list.put(known.get().withState(PlaceRow.State.CONFIRMED));
            }
            return answer(known.get());
        }
    }

    @Override
    public EnrolmentAnswer cancel(EnrolmentRequest request)
            throws ProviderException, IOException, InterruptedException {
        try (PlaceList list = PlaceList.open(file(request), placeMapping(request))) {
            Optional<PlaceRow> known = list.find(request.key().value());
            if (known.isEmpty()) {
                return unknown();
            }
            if (!same(known.get(), request)) {
                return taken();
            }
            if (known.get().state() != PlaceRow.State.CANCELLED) {
                list.put(known.get().withState(PlaceRow.State.CANCELLED));
            }
            return EnrolmentAnswer.accepted();
        }
    }

    @Override
    public void enrolments(EnrolmentsRequest request, EnrolmentsSink sink)
            throws ProviderException, IOException, InterruptedException {
        try (PlaceList list = PlaceList.open(file(request), placeMapping(request))) {
            for (PlaceRow row : answered(list, request, new PlaceAnswers(list.all(), sink))) {
                sink.enrolment(Enrolment.of(
                        EnrolmentKey.of(row.key()),
                        row.offering(),
                        row.cadre(),
                        Enrolment.State.valueOf(row.state().name())));
            }
        }
    }

    @Override
    public Health health(HealthRequest request) throws IOException, InterruptedException {
        if (request.settings().find(PLACES).isPresent()) {
            try {
                placeMapping(request);
                file(request);
            } catch (ProviderException e) {
                return Health.down(String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
            }
        }
        return super.health(request);
    }

    /** The list in its folder. A folder that is not there may be a share that is: no new list is begun in its place. */
    private static Path file(ProviderRequest request) throws ProviderException {
        Path folder = request.settings()
                .find(PLACES)
                .orElseThrow(() -> ProviderException.of(
                        ProviderReason.SETTING_INVALID,
                        "The setting (places) must name the folder in which the list of places is kept."));
        if (!Files.isDirectory(folder)) {
            throw ProviderException.of(
                    ProviderReason.SOURCE_UNREACHABLE,
                    "The folder (" + folder.getFileName() + ") of the list of places is not there.");
        }
        return folder.resolve(LIST);
    }

    private TableMapping placeMapping(ProviderRequest request) throws ProviderException {
        try {
            return mapping(request.settings()).only(RowKind.PLACE);
        } catch (IllegalArgumentException e) {
            throw ProviderException.of(ProviderReason.SETTING_INVALID, String.valueOf(e.getMessage()), e);
        }
    }

    private Optional<Offering> offering(EnrolmentRequest request)
            throws ProviderException, IOException, InterruptedException {
        OneClass wanted = new OneClass(request.offering());
        read(request, wanted, finding -> {});
        return wanted.found();
    }

    private boolean full(Offering offering, PlaceList list, EnrolmentRequest request)
            throws ProviderException, IOException {
        long taken = answered(list, request, new PlaceAnswers(list.all(), finding -> {})).stream()
                .filter(row -> row.offering().equals(offering.id()) && row.state() != PlaceRow.State.CANCELLED)
                .count();
        return taken >= offering.seats().max();
    }

    /** The places as they stand after the answers that have come. */
    private List<PlaceRow> answered(PlaceList list, ProviderRequest request, PlaceAnswers answers)
            throws ProviderException, IOException {
        Optional<Path> place = request.settings().find(ANSWERS);
        if (place.isPresent()) {
            answers.read(place.get(), placeMapping(request));
        }
        Map<String, PlaceRow> rows = new LinkedHashMap<>();
        list.all().forEach(row -> rows.put(row.key(), answers.of(row)));
        return List.copyOf(rows.values());
    }

    private static boolean same(PlaceRow row, EnrolmentRequest request) {
        return row.offering().equals(request.offering()) && row.cadre().equals(request.cadre());
    }

    private static EnrolmentAnswer answer(PlaceRow row) {
        return row.state() == PlaceRow.State.WAIT_LISTED ? EnrolmentAnswer.waitListed() : EnrolmentAnswer.accepted();
    }

    private static EnrolmentAnswer taken() {
        return EnrolmentAnswer.refused(
                EnrolmentAnswer.Refusal.KEY_TAKEN, "The key is that of another class or another person.");
    }

    private static EnrolmentAnswer unknown() {
        return EnrolmentAnswer.refused(EnrolmentAnswer.Refusal.KEY_UNKNOWN, "No place is kept under this key.");
    }
}
