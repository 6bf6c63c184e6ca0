package org.lunxun.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.sdk.api.Capability;
import org.lunxun.sdk.api.Enrolment;
import org.lunxun.sdk.api.EnrolmentAnswer;
import org.lunxun.sdk.api.EnrolmentAnswer.Refusal;
import org.lunxun.sdk.api.EnrolmentKey;
import org.lunxun.sdk.api.EnrolmentRequest;
import org.lunxun.sdk.api.EnrolmentsRequest;
import org.lunxun.sdk.api.EnrolmentsSink;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.api.Setting;
import org.lunxun.sdk.api.TrainingProvider;

/**
 * A school that enrols, and writes each thing that it does into a file: what it is asked twice it does once. Class {@code full}
 * has no place, class {@code waiting} has a list, and it does not answer while a file {@code down} is there. Asked how places
 * stand, it tells what it did last to each, and nothing while a file {@code forgets} is there; while a file {@code moody} is
 * there, it first cancels what it had confirmed for {@link #MOODY}; while a file {@code unsure} is there, it tells that each
 * place is cancelled before it tells how it stands.
 */
final class FakeSchool implements TrainingProvider {

    static final PluginId ID = PluginId.of("school");

    static final String MOODY = "C13";

    private final Path folder;

    FakeSchool(Path folder) {
        this.folder = folder;
    }

    Path effects() {
        return folder.resolve("effects");
    }

    /** What the school has done, by key: the last thing, with class and person. */
    Map<String, String> standings() throws IOException {
        Map<String, String> standings = new TreeMap<>();
        if (Files.exists(effects())) {
            for (String line : Files.readAllLines(effects())) {
                String[] words = line.split(" ", 2);
                standings.put(words[0], words[1]);
            }
        }
        return standings;
    }

    @Override
    public PluginId id() {
        return ID;
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(Capability.ENROLMENT);
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of();
    }

    @Override
    public EnrolmentAnswer reserve(EnrolmentRequest request) throws IOException {
        String known = known(request);
        if (known != null) {
            return known.startsWith("WAIT_LISTED") ? EnrolmentAnswer.waitListed() : EnrolmentAnswer.accepted();
        }
        if (request.offering().value().equals("full")) {
            return EnrolmentAnswer.refused(Refusal.CLASS_FULL, "no bed is free");
        }
        if (request.offering().value().equals("waiting")) {
            done(request, "WAIT_LISTED");
            return EnrolmentAnswer.waitListed();
        }
        return done(request, "RESERVED");
    }

    @Override
    public EnrolmentAnswer confirm(EnrolmentRequest request) throws IOException {
        String known = known(request);
        if (known == null || known.startsWith("CANCELLED")) {
            return EnrolmentAnswer.refused(Refusal.KEY_UNKNOWN, "");
        }
        return known.startsWith("CONFIRMED") ? EnrolmentAnswer.accepted() : done(request, "CONFIRMED");
    }

    @Override
    public EnrolmentAnswer cancel(EnrolmentRequest request) throws IOException {
        String known = known(request);
        if (known == null) {
            return EnrolmentAnswer.refused(Refusal.KEY_UNKNOWN, "");
        }
        return known.startsWith("CANCELLED") ? EnrolmentAnswer.accepted() : done(request, "CANCELLED");
    }

    @Override
    public void enrolments(EnrolmentsRequest request, EnrolmentsSink sink) throws IOException {
        checkUp();
        if (Files.exists(folder.resolve("forgets"))) {
            return;
        }
        if (Files.exists(folder.resolve("moody"))) {
            for (Map.Entry<String, String> each : standings().entrySet()) {
                String[] words = each.getValue().split(" ", 3);
                if (words[0].equals("CONFIRMED") && words[2].equals(MOODY)) {
                    changes(each.getKey(), "CANCELLED", words[1], words[2]);
                }
            }
        }
        boolean unsure = Files.exists(folder.resolve("unsure"));
        standings().forEach((key, standing) -> {
            String[] words = standing.split(" ", 3);
            if (unsure) {
                sink.enrolment(Enrolment.of(
                        EnrolmentKey.of(key),
                        OfferingId.of(words[1]),
                        CadreId.of(words[2]),
                        Enrolment.State.CANCELLED));
            }
            sink.enrolment(Enrolment.of(
                    EnrolmentKey.of(key),
                    OfferingId.of(words[1]),
                    CadreId.of(words[2]),
                    Enrolment.State.valueOf(words[0])));
        });
    }

    /** The school changes a place by itself. */
    void changes(String key, String what, String offering, String cadre) throws IOException {
        Files.writeString(
                effects(),
                key + " " + what + " " + offering + " " + cadre + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private void checkUp() throws IOException {
        if (Files.exists(folder.resolve("down"))) {
            throw new IOException("the school is down");
        }
    }

    private @Nullable String known(EnrolmentRequest request) throws IOException {
        checkUp();
        return standings().get(request.key().value());
    }

    private EnrolmentAnswer done(EnrolmentRequest request, String what) throws IOException {
        changes(
                request.key().value(),
                what,
                request.offering().value(),
                request.cadre().value());
        return EnrolmentAnswer.accepted();
    }
}
