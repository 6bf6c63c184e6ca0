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
import org.lunxun.sdk.api.Capability;
import org.lunxun.sdk.api.EnrolmentAnswer;
import org.lunxun.sdk.api.EnrolmentAnswer.Refusal;
import org.lunxun.sdk.api.EnrolmentRequest;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.api.Setting;
import org.lunxun.sdk.api.TrainingProvider;

/**
 * A school that enrols, and writes each thing that it does into a file: what it is asked twice it does once. Class {@code full}
 * has no place, class {@code waiting} has a list, and it does not answer while a file {@code down} is there.
 */
final class FakeSchool implements TrainingProvider {

    static final PluginId ID = PluginId.of("school");

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
        if (known(request) != null) {
            return EnrolmentAnswer.accepted();
        }
        if (request.offering().value().equals("full")) {
            return EnrolmentAnswer.refused(Refusal.CLASS_FULL, "no bed is free");
        }
        if (request.offering().value().equals("waiting")) {
            return EnrolmentAnswer.waitListed();
        }
        return done(request, "RESERVED");
    }

    @Override
    public EnrolmentAnswer confirm(EnrolmentRequest request) throws IOException {
        String known = known(request);
        if (known == null) {
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

    private @Nullable String known(EnrolmentRequest request) throws IOException {
        if (Files.exists(folder.resolve("down"))) {
            throw new IOException("the school is down");
        }
        return standings().get(request.key().value());
    }

    private EnrolmentAnswer done(EnrolmentRequest request, String what) throws IOException {
        Files.writeString(
                effects(),
                request.key() + " " + what + " " + request.offering() + " " + request.cadre() + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        return EnrolmentAnswer.accepted();
    }
}
