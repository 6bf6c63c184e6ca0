package org.lunxun.sdk.tck;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.sdk.api.Capability;
import org.lunxun.sdk.api.Cursor;
import org.lunxun.sdk.api.EnrolmentKey;
import org.lunxun.sdk.api.ProviderException;
import org.lunxun.sdk.api.Setting;
import org.lunxun.sdk.api.TrainingProvider;
import org.pf4j.Extension;

/** What every provider promises of itself, whatever it can do. */
final class IdentityChecks {

    private static final Cursor NOWHERE = Cursor.of("tck");

    private IdentityChecks() {}

    static List<ContractCheck> all() {
        return List.of(
                check(
                        "says the same of itself each time",
                        "id, capabilities and settings are there, and the same whenever they are asked for",
                        IdentityChecks::sameEachTime),
                check(
                        "can be made and found by a host",
                        "the class is public, has a public constructor without arguments or one marked @Inject, and is marked "
                                + "@Extension",
                        IdentityChecks::canBeMade),
                check(
                        "describes its settings",
                        "each setting has a key of its own and one line that says what it is for",
                        IdentityChecks::describesSettings),
                check(
                        "refuses what it does not have",
                        "a capability that is not declared is refused with CAPABILITY_MISSING",
                        IdentityChecks::refusesTheRest));
    }

    private static ContractCheck check(String name, String promise, Question question) {
        return new ContractCheck(name, promise, null, false, trial -> {
            List<Breach> broken = new ArrayList<>();
            question.ask(trial, new Breaches(promise, broken));
            return broken;
        });
    }

    /** The body of one check. */
    interface Question {
        void ask(Trial trial, Breaches breaches);
    }

    /** Takes the breaches of one check. */
    record Breaches(String promise, List<Breach> broken) {
        void add(String request, String answer, String maybe) {
            broken.add(new Breach(promise, request, Lines.of(answer), maybe));
        }
    }

    private static void sameEachTime(Trial trial, Breaches breaches) {
        TrainingProvider provider = trial.host().provider();
        if (provider.id() == null || !provider.id().equals(provider.id())) {
            breaches.add("id(), twice", provider.id() + ", " + provider.id(), "return a constant.");
        }
        Set<Capability> capabilities = provider.capabilities();
        if (capabilities == null || capabilities.isEmpty() || !capabilities.equals(provider.capabilities())) {
            breaches.add("capabilities(), twice", String.valueOf(capabilities), "return EnumSet.of(…).");
        }
        List<Setting<?>> settings = provider.settings();
        if (settings == null || !settings.equals(provider.settings())) {
            breaches.add("settings(), twice", String.valueOf(settings), "keep settings as constants of the class.");
        }
    }

    private static void canBeMade(Trial trial, Breaches breaches) {
        Class<?> type = written(trial.host().provider().getClass());
        boolean constructor = Arrays.stream(type.getConstructors())
                .anyMatch(made -> made.getParameterCount() == 0 || isInjected(made));
        if (!Modifier.isPublic(type.getModifiers()) || !constructor) {
            breaches.add(
                    "new " + type.getSimpleName() + "()",
                    "the class or its constructor is not public",
                    "declare both public; a constructor with arguments wants @Inject and META-INF/beans.xml.");
        }
        if (!type.isAnnotationPresent(Extension.class)) {
            breaches.add("@Extension on " + type.getName(), "it is not there", "add @org.pf4j.Extension to the class.");
        }
    }

    /** The class that the vendor wrote; a container may have made a class of its own below it. */
    private static Class<?> written(Class<?> made) {
        Class<?> type = made;
        while (type.isSynthetic() && type.getSuperclass() != null) {
            type = type.getSuperclass();
        }
        return type;
    }

    /** By its name, since the contract works without CDI on the class path. */
    private static boolean isInjected(Constructor<?> constructor) {
        return Arrays.stream(constructor.getAnnotations())
                .anyMatch(mark -> mark.annotationType().getName().equals("jakarta.inject.Inject"));
    }

    private static void describesSettings(Trial trial, Breaches breaches) {
        Set<String> keys = new HashSet<>();
        for (Setting<?> setting : trial.host().provider().settings()) {
            String said = setting.description();
            if (!keys.add(setting.key())) {
                breaches.add("settings()", setting.key() + " stands twice", "give one of them another key.");
            }
            if (said.isBlank() || said.length() > 300 || !Lines.of(said).equals(said)) {
                breaches.add(
                        "the description of " + setting.key(), said, "write one sentence for whoever configures it.");
            }
        }
    }

    private static void refusesTheRest(Trial trial, Breaches breaches) {
        HostSimulator host = trial.host();
        Set<Capability> has = host.provider().capabilities();
        for (Capability capability : Capability.values()) {
            if (has.contains(capability)) {
                continue;
            }
            for (Heard heard : asked(host, capability)) {
                boolean refused = heard.thrown() instanceof ProviderException thrown
                        && thrown.reason() == ProviderReason.CAPABILITY_MISSING;
                if (!refused) {
                    breaches.add(
                            heard.request(),
                            heard.inShort(),
                            "declare " + capability + ", or leave its method to the interface.");
                }
            }
        }
    }

    private static List<Heard> asked(HostSimulator host, Capability capability) {
        EnrolmentKey key = EnrolmentKey.of("tck");
        OfferingId offering = OfferingId.of("tck");
        CadreId cadre = CadreId.of("tck");
        Optional<Cursor> since = Optional.of(NOWHERE);
        return switch (capability) {
            case CATALOGUE -> List.of(host.catalogue(since));
            case SEATS -> List.of(host.seats(Set.of(offering)));
            case ENROLMENT ->
                List.of(
                        host.reserve(key, offering, cadre),
                        host.confirm(key, offering, cadre),
                        host.cancel(key, offering, cadre),
                        host.enrolments(since));
            case COMPLETIONS -> List.of(host.completions(since));
            case SURVEY -> List.of(host.survey(since));
            case ROSTER -> List.of(host.roster(since));
            case RECORDS -> List.of(host.record(List.of()));
            case HEALTH -> List.of(host.health());
        };
    }
}
