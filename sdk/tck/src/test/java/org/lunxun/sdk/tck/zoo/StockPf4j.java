package org.lunxun.sdk.tck.zoo;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.lunxun.model.resource.Base;
import org.lunxun.sdk.api.CatalogueRequest;
import org.lunxun.sdk.api.CatalogueSink;
import org.lunxun.sdk.api.Cursor;
import org.lunxun.sdk.api.TrainingProvider;
import org.pf4j.DefaultPluginManager;
import org.pf4j.PluginState;
import org.pf4j.PluginWrapper;

/**
 * PF4J as it comes, in a virtual machine of its own, since an animal may end it: visits the animals that it is told and
 * prints a line each.
 *
 * <p>It is stopped plugin by plugin, but for the one animal that is about {@code stopPlugins}: that throws as soon as there
 * are two plugins, and would be all that a visit shows.
 */
final class StockPf4j implements ZooHost {

    /** The line that asks for another virtual machine. */
    static final String AGAIN = "again";

    private static final Set<Verdict.Fate> HUNG =
            EnumSet.of(Verdict.Fate.HUNG_WHILE_LOADING, Verdict.Fate.CALL_HUNG, Verdict.Fate.CLOSE_HUNG);

    private final DefaultPluginManager manager;
    private final boolean stopAll;

    private StockPf4j(Path folder, boolean stopAll) {
        this.stopAll = stopAll;
        manager = new DefaultPluginManager(folder);
        manager.loadPlugins();
        manager.startPlugins();
    }

    /** Visits the animals named by the arguments behind the first, which is a folder to work in. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        for (Animal animal : Zoo.animals()) {
            if (List.of(arguments).indexOf(animal.name()) > 0) {
                Path folder = Files.createDirectory(Path.of(arguments[0]).resolve(animal.name()));
                boolean all = animal.property("stop", "").equals("all");
                Verdict verdict = ZooVisit.of(
                                (plugins, limit) -> new StockPf4j(plugins, all),
                                Duration.ZERO,
                                Duration.ZERO,
                                patience(animal))
                        .visit(animal, folder);
                out.println(animal.name() + "\t" + verdict.fate());
                if (HUNG.contains(verdict.fate()) && !animal.hangs()) {
                    // What runs on would slow the others down, other than what sleeps: they get a new machine.
                    out.println(AGAIN);
                    break;
                }
            }
        }
        out.flush();
    }

    /** What never comes is not waited for as long as what may be slow, since others run beside it. */
    private static Duration patience(Animal animal) {
        boolean endless = animal.hangs() || animal.property("floods", "").equals("true");
        return Duration.ofSeconds(endless ? 3 : 20);
    }

    @Override
    public Told ask(String plugin) throws Exception {
        PluginWrapper wrapper = manager.getPlugin(plugin);
        if (wrapper == null || wrapper.getPluginState() != PluginState.STARTED) {
            Throwable why = wrapper == null ? null : wrapper.getFailedException();
            return new Told(Handling.REFUSED, List.of(), why == null ? "" : why.toString());
        }
        List<TrainingProvider> providers = manager.getExtensions(TrainingProvider.class, plugin);
        if (providers.isEmpty()) {
            return new Told(Handling.REFUSED, List.of(), "");
        }
        return answer(providers.get(0));
    }

    private static Told answer(TrainingProvider provider) throws Exception {
        Map<String, String> bases = new LinkedHashMap<>();
        Optional<Cursor> since = Optional.empty();
        do {
            Optional<Cursor> asked = since;
            AtomicReference<Cursor> next = new AtomicReference<>();
            CatalogueRequest request = proxy(
                    CatalogueRequest.class,
                    (self, method, arguments) -> method.getName().equals("since") ? asked : null);
            CatalogueSink sink = proxy(CatalogueSink.class, (self, method, arguments) -> {
                if (method.getName().equals("base") && arguments[0] != null) {
                    bases.put(((Base) arguments[0]).id() + " " + bases.size(), ((Base) arguments[0]).name());
                } else if (method.getName().equals("base")) {
                    bases.put("null " + bases.size(), "null");
                } else if (method.getName().equals("continueAt")) {
                    next.set((Cursor) arguments[0]);
                } else {
                    bases.put("other " + bases.size(), "");
                }
                return null;
            });
            provider.catalogue(request, sink);
            since = Optional.ofNullable(next.get());
        } while (since.isPresent());
        return new Told(Handling.ANSWERED, List.copyOf(bases.values()), "");
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public void close() {
        if (stopAll) {
            manager.stopPlugins();
        }
        for (PluginWrapper wrapper : List.copyOf(manager.getPlugins())) {
            manager.unloadPlugin(wrapper.getPluginId());
        }
    }
}
