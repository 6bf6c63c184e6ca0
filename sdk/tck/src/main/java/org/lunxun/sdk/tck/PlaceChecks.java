package org.lunxun.sdk.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.sdk.api.Capability;
import org.lunxun.sdk.api.EnrolmentAnswer;
import org.lunxun.sdk.api.EnrolmentKey;

/** What a provider promises of free places and of enrolments. */
final class PlaceChecks {

    private static final String SEATS = "each class that was asked for is counted at most once, any other not at all";
    private static final String ONE_KEY = "the same key, however often it comes, is one enrolment with one answer";
    private static final String KEYS = "a key is refused when it is unknown, or is another person's";

    private static final EnrolmentKey KEY = EnrolmentKey.of("lunxun-tck-1");
    private static final CadreId PERSON = CadreId.of("lunxun-tck-person-1");
    private static final CadreId OTHER = CadreId.of("lunxun-tck-person-2");

    private PlaceChecks() {}

    static List<ContractCheck> all() {
        return List.of(
                new ContractCheck(
                        "counts the seats that were asked for", SEATS, Capability.SEATS, true, PlaceChecks::seats),
                new ContractCheck(
                        "enrols once however often it is asked",
                        ONE_KEY,
                        Capability.ENROLMENT,
                        true,
                        PlaceChecks::oneKey),
                new ContractCheck(
                        "refuses keys that are not there or taken",
                        KEYS,
                        Capability.ENROLMENT,
                        true,
                        PlaceChecks::keys));
    }

    /** Whether a check needs a class in which places may be tried. */
    static boolean needsTrialClass(ContractCheck check) {
        return check.capability() == Capability.ENROLMENT || check.capability() == Capability.RECORDS;
    }

    private static List<Breach> seats(Trial trial) {
        Set<OfferingId> asked = new TreeSet<>();
        if (trial.host().provider().capabilities().contains(Capability.CATALOGUE)) {
            HostSimulator.whole(trial.host()::catalogue).rows().stream()
                    .filter(row -> row.value() instanceof Offering)
                    .limit(5)
                    .forEach(row -> asked.add(OfferingId.of(row.id())));
        }
        asked.add(OfferingId.of("lunxun-tck-no-such-class"));
        Heard heard = trial.host().seats(asked);
        List<String> counted = heard.rows().stream().map(Heard.Row::id).toList();
        boolean once = Set.copyOf(counted).size() == counted.size();
        if (heard.answered() && once && counted.stream().allMatch(id -> asked.contains(OfferingId.of(id)))) {
            return List.of();
        }
        return List.of(ContractCheck.breach(
                SEATS, heard, heard.inShort() + " for " + counted, "leave out what the source does not know."));
    }

    private static List<Breach> oneKey(Trial trial) {
        HostSimulator host = trial.host();
        OfferingId offering = Objects.requireNonNull(trial.trialClass());
        List<Breach> broken = new ArrayList<>();
        Heard first = host.reserve(KEY, offering, PERSON);
        same(first, host.reserve(KEY, offering, PERSON), broken);
        Heard listed = HostSimulator.whole(host::enrolments);
        long found = listed.rows().stream()
                .filter(row -> row.id().equals(KEY.value()))
                .count();
        if (accepted(first) && found != 1) {
            broken.add(ContractCheck.breach(
                    ONE_KEY, listed, found + " enrolments with the key", "keep the key beside the enrolment."));
        }
        same(host.confirm(KEY, offering, PERSON), host.confirm(KEY, offering, PERSON), broken);
        same(host.cancel(KEY, offering, PERSON), host.cancel(KEY, offering, PERSON), broken);
        return broken;
    }

    private static void same(Heard first, Heard second, List<Breach> broken) {
        if (!first.answered() || !Objects.equals(first.value(), second.value())) {
            broken.add(ContractCheck.breach(
                    ONE_KEY,
                    second,
                    "first " + first.inShort() + ", then " + second.inShort(),
                    "look the key up before anything is changed."));
        }
    }

    private static boolean accepted(Heard heard) {
        return heard.value() instanceof EnrolmentAnswer answer && answer.state() != EnrolmentAnswer.State.REFUSED;
    }

    private static List<Breach> keys(Trial trial) {
        HostSimulator host = trial.host();
        OfferingId offering = Objects.requireNonNull(trial.trialClass());
        List<Breach> broken = new ArrayList<>();
        EnrolmentKey unknown = EnrolmentKey.of("lunxun-tck-unknown");
        refused(EnrolmentAnswer.Refusal.KEY_UNKNOWN, host.confirm(unknown, offering, PERSON), broken);
        Heard reserved = host.reserve(KEY, offering, PERSON);
        if (accepted(reserved)) {
            refused(EnrolmentAnswer.Refusal.KEY_TAKEN, host.reserve(KEY, offering, OTHER), broken);
        }
        host.cancel(KEY, offering, PERSON);
        return broken;
    }

    private static void refused(EnrolmentAnswer.Refusal why, Heard heard, List<Breach> broken) {
        if (!(heard.value() instanceof EnrolmentAnswer answer) || answer.refusal() != why) {
            broken.add(ContractCheck.breach(
                    KEYS, heard, heard.inShort(), "answer EnrolmentAnswer.refused(" + why + ", …)."));
        }
    }
}
