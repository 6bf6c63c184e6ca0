package org.lunxun.sdk.host;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.finding.Severity;
import org.lunxun.sdk.api.Capability;
import org.lunxun.sdk.api.Cursor;
import org.lunxun.sdk.api.Settings;

/** Asks one version of a plugin: page by page, again where that may help, and not at all where it has failed too often. */
final class PluginCalls {

    /** The most pages of one answer. */
    private static final int PAGE_LIMIT = 10_000;

    private final HostOptions options;
    private final Announcer announcer;
    private final IntervalFunction waits;

    PluginCalls(HostOptions options, Announcer announcer) {
        this.options = options;
        this.announcer = announcer;
        waits = IntervalFunction.ofExponentialRandomBackoff(
                options.calls().firstWait().toMillis(), 2, 0.5);
    }

    /** The places of one version for calls under way. */
    Bulkhead places(String plugin) {
        return Bulkhead.of(
                plugin,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(options.calls().atOnce())
                        // A thread that has just answered may not have ended yet.
                        .maxWaitDuration(Duration.ofSeconds(1))
                        .build());
    }

    /** The answer, or null and a finding that says why there is none. */
    <T> @Nullable T answer(LoadedPlugin plugin, SourceConfig config, Inquiry<T> inquiry, List<Finding> findings) {
        long started = System.nanoTime();
        int attempts = 0;
        CircuitBreaker breaker = plugin.breaker(config.source(), () -> breaker(config));
        List<Finding> failure = new ArrayList<>();
        T value = null;
        try {
            Settings settings = DeclaredSettings.read(plugin.listing().settings(), config, options.secrets(), failure);
            if (failure.isEmpty() && !breaker.tryAcquirePermission()) {
                failure.add(about(
                        config,
                        ProviderReason.PLUGIN_PAUSED,
                        "It failed " + options.calls().failures() + " times in a row."));
            } else if (failure.isEmpty()) {
                boolean reached = false;
                try {
                    do {
                        failure.clear();
                        attempts++;
                        value = pages(plugin, config, settings, inquiry, failure);
                    } while (value == null && again(inquiry, failure, attempts));
                    reached = value != null || !blamesSource(failure);
                } finally {
                    told(breaker, reached);
                }
            }
        } finally {
            ProviderReason why = value != null ? null : reason(failure);
            announcer.called(new CallFigures(
                    plugin.id(),
                    config.source(),
                    inquiry.capability(),
                    Duration.ofNanos(System.nanoTime() - started),
                    attempts,
                    why));
        }
        if (value == null) {
            Finding last = failure.get(failure.size() - 1);
            announcer.happened(
                    HostEvent.Kind.FAILED,
                    plugin.id(),
                    plugin.listing().file(),
                    last.reason() + " " + last.argument("detail").orElse(""));
        }
        findings.addAll(failure);
        return value;
    }

    private static void told(CircuitBreaker breaker, boolean reached) {
        if (reached) {
            breaker.onSuccess(0, TimeUnit.NANOSECONDS);
        } else {
            breaker.onError(0, TimeUnit.NANOSECONDS, new IllegalStateException("no answer"));
        }
    }

    private static ProviderReason reason(List<Finding> failure) {
        Finding last = failure.isEmpty() ? null : failure.get(failure.size() - 1);
        return last != null && last.reason() instanceof ProviderReason why ? why : ProviderReason.PLUGIN_FAILED;
    }

    private CircuitBreaker breaker(SourceConfig config) {
        int failures = options.calls().failures();
        return CircuitBreaker.of(
                config.source().value(),
                CircuitBreakerConfig.custom()
                        .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(failures)
                        .minimumNumberOfCalls(failures)
                        .failureRateThreshold(100)
                        .waitDurationInOpenState(options.calls().pause())
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
    }

    /** Whether the same question may be answered a moment later; every question may be asked twice. */
    private boolean again(Inquiry<?> inquiry, List<Finding> failure, int attempts) {
        if (inquiry.capability() == Capability.HEALTH
                || attempts >= options.calls().attempts()
                || reason(failure) != ProviderReason.SOURCE_UNREACHABLE) {
            return false;
        }
        try {
            TimeUnit.MILLISECONDS.sleep(waits.apply(attempts));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean blamesSource(List<Finding> failure) {
        return switch (reason(failure)) {
            case PLUGIN_FAILED, PLUGIN_TIMED_OUT, SOURCE_UNREACHABLE -> true;
            default -> false;
        };
    }

    private <T> @Nullable T pages(
            LoadedPlugin plugin, SourceConfig config, Settings settings, Inquiry<T> inquiry, List<Finding> findings) {
        RowStore store = new RowStore(config, options.rowLimit(), options.byteLimit());
        Set<Cursor> seen = new HashSet<>();
        inquiry.since().ifPresent(seen::add);
        Optional<Cursor> since = inquiry.since();
        for (int page = 0; page < PAGE_LIMIT; page++) {
            Page<T> answered = page(plugin, config, settings, inquiry, since, store, findings);
            if (answered == null) {
                return null;
            }
            Cursor next = answered.next();
            if (next == null) {
                findings.addAll(store.findings());
                return answered.value().get();
            }
            if (!seen.add(next)) {
                findings.add(about(
                        config,
                        ProviderReason.CURSOR_REPEATED,
                        "The cursor (" + ForeignText.safe(next.value()) + ") came twice: the pages run in a circle."));
                return null;
            }
            since = Optional.of(next);
        }
        findings.add(about(config, ProviderReason.ROW_REFUSED, "The answer has more than " + PAGE_LIMIT + " pages."));
        return null;
    }

    /** One page that was read to its end. */
    private record Page<T>(Supplier<T> value, @Nullable Cursor next) {}

    private <T> @Nullable Page<T> page(
            LoadedPlugin plugin,
            SourceConfig config,
            Settings settings,
            Inquiry<T> inquiry,
            Optional<Cursor> since,
            RowStore store,
            List<Finding> findings) {
        Instant now = options.clock().instant();
        Call call = new Call(options.callLimit());
        CallRequest request = new CallRequest(
                call,
                settings,
                now,
                now.plus(options.callLimit()),
                options.rowLimit(),
                options.byteLimit(),
                since,
                inquiry.subject());
        CountingSink sink = new CountingSink(call, store, inquiry.subject());
        if (!plugin.places().tryAcquirePermission()) {
            findings.add(about(
                    config,
                    ProviderReason.PLUGIN_BUSY,
                    options.calls().atOnce() + " calls are under way, some perhaps abandoned."));
            return null;
        }
        Outcome<Page<T>> outcome = plugin.gate()
                .pass(
                        call,
                        () -> {
                            Supplier<T> value = inquiry.question().ask(plugin.provider(), request, sink, store);
                            sink.finish();
                            return new Page<>(value, sink.next());
                        },
                        plugin.places()::onComplete);
        if (outcome instanceof Outcome.Answered<Page<T>> answered) {
            return answered.value();
        }
        Outcome.Failed<Page<T>> failed = (Outcome.Failed<Page<T>>) outcome;
        if (failed.memory()) {
            plugin.quarantine();
            announcer.happened(
                    HostEvent.Kind.QUARANTINED, plugin.id(), plugin.listing().file(), "It used up the memory.");
            throw new OutOfMemoryError("Plugin " + plugin.id() + " used up the memory; it is no longer called.");
        }
        findings.add(about(config, failed.reason(), failed.detail()));
        return null;
    }

    static Finding about(SourceConfig config, ProviderReason reason, String detail) {
        return Finding.at(Severity.LOST, reason, Location.ofFile(config.source().value()))
                .with("plugin", config.plugin())
                .with("detail", detail);
    }
}
