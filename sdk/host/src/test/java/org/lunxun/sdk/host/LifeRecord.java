package org.lunxun.sdk.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.resource.SourceId;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.host.Actors.Part;

/**
 * What was done to some plugins, and what a call may therefore meet: a version that took calls at some moment between the
 * call's beginning and its end. One thread loads and stops; any number call.
 */
final class LifeRecord implements HostListener {

    /** One plugin: the parts that it had so far, null for none, and from where on they may still be met. */
    private static final class Lane {
        private final List<@Nullable Part> parts = new ArrayList<>();
        private int settled;

        Lane() {
            parts.add(null);
        }

        synchronized void mayBecome(@Nullable Part part) {
            parts.add(part);
        }

        synchronized void became() {
            settled = parts.size() - 1;
        }

        synchronized int settled() {
            return settled;
        }

        synchronized List<@Nullable Part> since(int from) {
            return new ArrayList<>(parts.subList(from, parts.size()));
        }

        @Nullable
        Part now() {
            List<@Nullable Part> last = since(settled());
            return last.get(last.size() - 1);
        }
    }

    private final List<Lane> lanes = new ArrayList<>();
    private final ConcurrentLinkedQueue<HostEvent> events = new ConcurrentLinkedQueue<>();

    LifeRecord(int plugins) {
        for (int p = 0; p < plugins; p++) {
            lanes.add(new Lane());
        }
    }

    static PluginId id(int p) {
        return PluginId.of("p" + p);
    }

    @Override
    public void happened(HostEvent event) {
        events.add(event);
        throw new StackOverflowError("A listener's error is its own.");
    }

    void replace(PluginHost host, int p, Part part, Path file) {
        Lane lane = lanes.get(p);
        if (!part.starts()) {
            assertEquals(PluginListing.State.REFUSED, host.replace(file).state(), part::name);
            return;
        }
        lane.mayBecome(part);
        assertEquals(PluginListing.State.READY, host.replace(file).state(), part::name);
        lane.became();
    }

    void disable(PluginHost host, int p) {
        Lane lane = lanes.get(p);
        boolean there = lane.now() != null;
        lane.mayBecome(null);
        assertEquals(there, host.disable(id(p)));
        lane.became();
    }

    void call(PluginHost host, int p) {
        Lane lane = lanes.get(p);
        int from = lane.settled();
        SourceId source = SourceId.of("of-p" + p);
        String outcome = outcome(host, SourceConfig.of(source, id(p), Map.of(), Path.of(".")));
        List<@Nullable Part> met = lane.since(from);
        assertTrue(
                met.stream().anyMatch(part -> outcomes(part).contains(outcome)),
                () -> "a call of " + id(p) + " ended with " + outcome + " and may have met " + met);
    }

    /** The part that answered, or why nobody did. */
    private static String outcome(PluginHost host, SourceConfig source) {
        try {
            ProviderAnswer answer = host.catalogue(source);
            assertEquals(source.source(), answer.source());
            if (answer.complete()) {
                assertEquals(1, answer.catalogue().bases().size());
                return answer.catalogue().bases().get(0).name();
            }
            return ((ProviderReason) answer.findings().get(0).reason()).name();
        } catch (OutOfMemoryError e) {
            return "out of memory";
        }
    }

    private static Set<String> outcomes(@Nullable Part part) {
        if (part == null) {
            return Set.of(ProviderReason.PLUGIN_REFUSED.name());
        }
        return switch (part) {
            case GOOD, LEAKS, LEAKS_UNSEEN, STUCK_STOP, BROKEN_STOP -> Set.of(part.name());
            case FAILS, ERROR, OVERFLOWS -> Set.of(ProviderReason.PLUGIN_FAILED.name());
            case STUCK -> Set.of(ProviderReason.PLUGIN_TIMED_OUT.name());
            case MEMORY -> Set.of("out of memory", ProviderReason.PLUGIN_FAILED.name());
            case STUCK_START, BROKEN_START -> Set.of();
        };
    }

    /** What the host lists is what was done last; nobody else loads or stops. */
    void check(List<PluginListing> listings) {
        for (int p = 0; p < lanes.size(); p++) {
            PluginId id = id(p);
            Part now = lanes.get(p).now();
            Set<PluginListing.State> allowed = now == null
                    ? Set.of(PluginListing.State.DISABLED)
                    : now == Part.MEMORY
                            ? Set.of(PluginListing.State.READY, PluginListing.State.QUARANTINED)
                            : Set.of(PluginListing.State.READY);
            List<PluginListing> own =
                    listings.stream().filter(one -> id.equals(one.id())).toList();
            assertTrue(own.size() <= 1, own::toString);
            assertTrue(own.stream().allMatch(one -> allowed.contains(one.state())), () -> own + " but " + now);
            assertTrue(now == null || own.size() == 1, () -> id + " is not listed");
        }
    }

    /** Each version that was loaded was unloaded, once, and after nothing but what may come between. */
    void checkEnd() {
        for (int p = 0; p < lanes.size(); p++) {
            PluginId id = id(p);
            int loaded = 0;
            int there = 0;
            int stopped = 0;
            for (HostEvent event : events) {
                if (id.equals(event.plugin())) {
                    switch (event.kind()) {
                        case LOADED -> {
                            loaded++;
                            there++;
                        }
                        case UPGRADED, DISABLED -> stopped++;
                        case UNLOADED -> there--;
                        case FAILED, QUARANTINED -> assertTrue(there > 0, () -> event + " of nobody");
                        case REFUSED, GRANTED -> {}
                    }
                    assertTrue(there >= 0, () -> event + " of nobody");
                }
            }
            assertEquals(0, there, () -> id + " is not unloaded: " + events);
            assertTrue(stopped <= loaded, () -> id + " was stopped more often than loaded: " + events);
        }
    }
}
