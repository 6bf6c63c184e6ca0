package org.lunxun.sdk.host;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.sdk.api.ProviderException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The one way into one version of a plugin: on a thread that can be abandoned, with the plugin's class loader in the
 * context and its name in the log context; whatever is thrown becomes an outcome.
 *
 * <p>A thread serves this version only, one call at a time, and none after a call that was given up: what a plugin leaves
 * in a thread reaches no other plugin, and an abandoned call no other call.
 */
final class Gate {

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    /** What is run in the plugin's name. */
    interface Body<T> {
        T run() throws Exception;
    }

    private final String plugin;
    private final ClassLoader loader;
    private final Patience patience;
    private final CallThreads threads;

    /** The gate of one version: its name in logs, its loader, and who waits for its calls. */
    Gate(String plugin, ClassLoader loader, Patience patience) {
        this.plugin = plugin;
        this.loader = loader;
        this.patience = patience;
        threads = new CallThreads("lunxun-plugin-" + plugin);
    }

    /** Runs a body and waits for it no longer than the call lasts. */
    <T> Outcome<T> pass(Call call, Body<T> body) {
        return pass(call, body, () -> {});
    }

    /** The same; when the thread is free again, be it long after it was abandoned, {@code ended} runs. */
    <T> Outcome<T> pass(Call call, Body<T> body, Runnable ended) {
        FutureTask<Outcome<T>> task = new FutureTask<>(() -> guarded(call, body));
        Thread thread = threads.run(task, ended);
        try {
            return patience.await(task, thread, call.timeLeft());
        } catch (TimeoutException e) {
            return abandoned(
                    task,
                    call,
                    "The plugin did not answer within " + call.limit().toMillis() + " ms.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return abandoned(task, call, "Nobody waits for this call any more.");
        } catch (ExecutionException e) {
            throw new IllegalStateException("The gate let an exception pass.", e);
        }
    }

    /** Ends what was made, and then this gate; that somebody has interrupted the caller before does not cut this short. */
    Outcome<Boolean> close(Call call, AutoCloseable end) {
        boolean interrupted = Thread.interrupted();
        try {
            return pass(call, () -> {
                end.close();
                return true;
            });
        } finally {
            close();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Ends the threads that wait for calls; one that was abandoned is left to itself. */
    void close() {
        threads.close();
    }

    ClassLoader loader() {
        return loader;
    }

    private <T> Outcome<T> abandoned(FutureTask<?> task, Call call, String detail) {
        Call.Over over = call.end(ProviderReason.PLUGIN_TIMED_OUT, detail);
        task.cancel(true);
        LOG.warn("A call of plugin {} is given up, its thread left to itself: {}", plugin, over.detail());
        return new Outcome.Failed<>(over.reason(), over.detail(), false);
    }

    /** Everything that may run code of the plugin is in here, the questions to its exceptions included. */
    private <T> Outcome<T> guarded(Call call, Body<T> body) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        MDC.put("plugin", plugin);
        try {
            T value = body.run();
            Call.Over over = call.over();
            return over == null
                    ? new Outcome.Answered<>(value)
                    : new Outcome.Failed<>(over.reason(), over.detail(), false);
        } catch (Throwable thrown) {
            return failed(thrown, call);
        } finally {
            MDC.remove("plugin");
            thread.setContextClassLoader(before);
        }
    }

    private static <T> Outcome<T> failed(Throwable thrown, Call call) {
        if (thrown instanceof OutOfMemoryError) {
            return new Outcome.Failed<>(ProviderReason.PLUGIN_FAILED, "The plugin used up the memory.", true);
        }
        Call.Over over = call.over();
        if (over != null) {
            return new Outcome.Failed<>(over.reason(), over.detail(), false);
        }
        if (thrown instanceof ProviderException provider) {
            return new Outcome.Failed<>(provider.reason(), ForeignText.safe(provider.getMessage()), false);
        }
        ProviderReason reason =
                thrown instanceof IOException ? ProviderReason.SOURCE_UNREACHABLE : ProviderReason.PLUGIN_FAILED;
        return new Outcome.Failed<>(reason, ForeignText.of(thrown), false);
    }
}
