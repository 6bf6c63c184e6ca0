package org.lunxun.sdk.tck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.sdk.api.Capability;
import org.lunxun.sdk.api.Health;
import org.lunxun.sdk.api.ProviderException;
import org.lunxun.sdk.api.Setting;

/** How a provider behaves towards the process that it lives in, and when its source is broken. */
final class ConductChecks {

    private static final String BROKEN =
            "a source that is broken is an IOException, a ProviderException or findings, in time; it never passes for another failure";
    private static final String HEALTH =
            "health is answered in time, and is not UP when a file of the source is missing";
    private static final String THREADS = "no thread of the provider is left running after a call";
    private static final String SECRETS = "a secret stands in no row, no finding and no message";
    private static final String BUILDERS =
            "values of the SDK are made by their methods and builders, not by constructors of records";
    private static final String EXITS = "the virtual machine is never ended";

    private static final OfferingId NO_CLASS = OfferingId.of("lunxun-tck-no-such-class");

    private ConductChecks() {}

    static List<ContractCheck> all() {
        return List.of(
                new ContractCheck("survives a broken source", BROKEN, null, true, ConductChecks::brokenSource),
                new ContractCheck("tells its health", HEALTH, Capability.HEALTH, true, ConductChecks::health),
                new ContractCheck("leaves no thread behind", THREADS, null, true, ConductChecks::threads),
                new ContractCheck("keeps secrets", SECRETS, null, true, ConductChecks::secrets),
                new ContractCheck("makes values with builders", BUILDERS, null, false, ConductChecks::builders),
                new ContractCheck("never ends the process", EXITS, null, false, ConductChecks::exits));
    }

    private static List<Heard> everything(HostSimulator host) {
        Set<Capability> has = host.provider().capabilities();
        List<Heard> heard = new ArrayList<>();
        if (has.contains(Capability.CATALOGUE)) {
            heard.add(HostSimulator.whole(host::catalogue));
        }
        if (has.contains(Capability.ROSTER)) {
            heard.add(HostSimulator.whole(host::roster));
        }
        if (has.contains(Capability.COMPLETIONS)) {
            heard.add(HostSimulator.whole(host::completions));
        }
        if (has.contains(Capability.SURVEY)) {
            heard.add(HostSimulator.whole(host::survey));
        }
        if (has.contains(Capability.SEATS)) {
            heard.add(host.seats(Set.of(NO_CLASS)));
        }
        if (has.contains(Capability.HEALTH)) {
            heard.add(host.health());
        }
        return heard;
    }

    private static List<Path> files(Trial trial, Setting<?> setting) {
        String text = trial.settings().get(setting.key());
        if (setting.kind() != Setting.Kind.PATH || text == null) {
            return List.of();
        }
        Path file = trial.folder().resolve(text);
        return Files.isRegularFile(file) ? List.of(file) : List.of();
    }

    private static HostSimulator broken(Trial trial, Setting<?> setting, BadData way, Path file) {
        try {
            Map<String, String> settings = new HashMap<>(trial.settings());
            settings.put(
                    setting.key(),
                    way.of(file, trial.scratch().resolve(setting.key()))
                            .toAbsolutePath()
                            .toString());
            return HostSimulator.of(trial.host().provider(), settings, trial.folder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Breach> brokenSource(Trial trial) {
        List<Breach> broken = new ArrayList<>();
        for (Setting<?> setting : trial.host().provider().settings()) {
            for (Path file : files(trial, setting)) {
                for (BadData way : BadData.values()) {
                    for (Heard heard : everything(broken(trial, setting, way, file))) {
                        Throwable thrown = heard.thrown();
                        boolean declared =
                                thrown == null || thrown instanceof IOException || thrown instanceof ProviderException;
                        if (!heard.inTime() || !declared) {
                            broken.add(new Breach(
                                    BROKEN,
                                    heard.request() + " with " + setting.key() + " " + way,
                                    heard.inShort(),
                                    "catch what the reader throws and give it a reason: ProviderException.of(…)."));
                        }
                    }
                }
            }
        }
        return broken;
    }

    private static List<Breach> health(Trial trial) {
        List<Breach> broken = new ArrayList<>();
        Heard heard = trial.host().health();
        if (!(heard.value() instanceof Health health) || health.state() == Health.State.DOWN) {
            broken.add(ContractCheck.breach(
                    HEALTH, heard, heard.inShort(), "look at the settings: the source must work."));
        }
        for (Setting<?> setting : trial.host().provider().settings()) {
            for (Path file : files(trial, setting)) {
                Heard missing = broken(trial, setting, BadData.MISSING, file).health();
                if (missing.value() instanceof Health health && health.state() == Health.State.UP) {
                    broken.add(new Breach(
                            HEALTH,
                            "health with " + setting.key() + " missing",
                            missing.inShort(),
                            "look whether the file can be read."));
                }
            }
        }
        return broken;
    }

    private static List<Breach> threads(Trial trial) {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        everything(trial.host());
        List<String> left = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread) && !thread.isDaemon() && thread.isAlive())
                .map(Thread::getName)
                .sorted()
                .toList();
        return left.isEmpty()
                ? List.of()
                : List.of(new Breach(
                        THREADS,
                        "every capability, once",
                        "threads that are not daemons: " + left,
                        "close the client or executor before the method returns."));
    }

    private static List<Breach> secrets(Trial trial) {
        List<Breach> broken = new ArrayList<>();
        for (Setting<?> setting : trial.host().provider().settings()) {
            String secret = trial.settings().get(setting.key());
            if (setting.kind() != Setting.Kind.SECRET || secret == null || secret.isEmpty()) {
                continue;
            }
            for (Heard heard : everything(trial.host())) {
                Throwable thrown = heard.thrown();
                String said = heard.rows().toString()
                        + heard.findings()
                        + heard.value()
                        + (thrown == null ? "" : thrown.toString() + thrown.getCause());
                if (said.contains(secret)) {
                    broken.add(ContractCheck.breach(
                            SECRETS,
                            heard,
                            "the secret " + setting.key() + " stands in it",
                            "leave addresses and headers out of messages."));
                }
            }
        }
        return broken;
    }

    private static List<Breach> builders(Trial trial) {
        return named(trial, BUILDERS, "use the method 'of' or 'builder' of that type.", called -> {
            if (!called.name().equals("<init>") || !called.owner().startsWith("org.lunxun.")) {
                return false;
            }
            return ClassFiles.isRecordOfTheSdk(called.owner());
        });
    }

    private static List<Breach> exits(Trial trial) {
        Set<String> enders = Set.of("java.lang.System.exit", "java.lang.Runtime.exit", "java.lang.Runtime.halt");
        return named(
                trial,
                EXITS,
                "throw a ProviderException instead.",
                called -> enders.contains(called.owner() + "." + called.name()));
    }

    private static List<Breach> named(
            Trial trial, String promise, String maybe, Predicate<CalledMethods.Called> unwanted) {
        Set<String> found = new TreeSet<>();
        ClassFiles.of(trial.host().provider().getClass()).forEach((name, called) -> called.stream()
                .filter(unwanted)
                .forEach(method -> found.add(name + " names " + method.owner() + "." + method.name())));
        return found.stream()
                .map(place -> new Breach(promise, "the class files of the plugin", place, maybe))
                .toList();
    }
}
