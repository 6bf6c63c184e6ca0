package org.lunxun.sdk.host;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunxun.sdk.api.TrainingProvider;

/** Finds the one provider that a plugin's extension index names, and makes it, or has it made. */
final class ProviderSearch {

    private final Gate gate;
    private final Duration limit;

    private final @Nullable ProviderWiring wiring;

    ProviderSearch(Gate gate, Duration limit, @Nullable ProviderWiring wiring) {
        this.gate = gate;
        this.limit = limit;
        this.wiring = wiring;
    }

    /** Loads the classes of the index and makes the provider, both behind the gate. */
    ProviderWiring.Wired provider(PluginFile file) throws RefusedException {
        ClassLoader loader = gate.loader();
        List<Class<?>> providers = new ArrayList<>();
        for (String name : file.index()) {
            Class<?> type = answered(name, new Call(limit), () -> Class.forName(name, false, loader));
            if (TrainingProvider.class.isAssignableFrom(type)) {
                providers.add(type);
            }
        }
        if (providers.isEmpty()) {
            throw PluginFile.noProvider();
        }
        if (providers.size() > 1) {
            throw new RefusedException(
                    Refusal.SEVERAL_PROVIDERS,
                    "The extension index must name one TrainingProvider, it names "
                            + ForeignText.safe(String.join(", ", file.index())) + ". Maybe make two plugins of it.");
        }
        Class<?> type = providers.get(0);
        if (Modifier.isAbstract(type.getModifiers())) {
            throw PluginFile.noProvider();
        }
        Class<? extends TrainingProvider> provider = type.asSubclass(TrainingProvider.class);
        Call call = new Call(limit);
        return answered(
                type.getName(), call, () -> inTime(call, wiring == null ? made(provider) : wiring.wire(provider)));
    }

    /** Nobody waits any more for what comes too late: then it is ended at once. */
    private static ProviderWiring.Wired inTime(Call call, ProviderWiring.Wired made) throws Exception {
        if (call.over() != null) {
            made.end().close();
        }
        return made;
    }

    private <T> T answered(String what, Call call, Gate.Body<T> body) throws RefusedException {
        Outcome<T> outcome = gate.pass(call, body);
        if (outcome instanceof Outcome.Answered<T> answered) {
            return answered.value();
        }
        throw PluginLoading.cannotStart(what, outcome);
    }

    private static ProviderWiring.Wired made(Class<? extends TrainingProvider> type) throws Exception {
        Constructor<? extends TrainingProvider> constructor;
        try {
            constructor = type.getConstructor();
        } catch (NoSuchMethodException e) {
            throw new NoSuchMethodException(type.getName()
                    + " must have a public constructor without arguments, unless the host wires plugins.");
        }
        try {
            TrainingProvider provider = constructor.newInstance();
            return new ProviderWiring.Wired(provider, provider instanceof AutoCloseable own ? own : () -> {});
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            if (e.getCause() instanceof Exception exception) {
                throw exception;
            }
            throw e;
        }
    }
}
