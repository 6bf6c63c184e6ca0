package org.lunxun.sdk.host;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.sdk.api.ProviderException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The one way into a plugin: on a thread that can be abandoned, with the plugin's class loader in the context and its
 * name in the log context; whatever is thrown becomes an outcome.
 *
 * <p>Each call has a thread of its own, so that nothing that a plugin leaves in one (locals, interruption, priority)
 * reaches the next call.
 */
final class Gate {

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    /** What is run in the plugin's name. */
    interface Body<T> {
        T run() throws Exception;
    }

    /** Runs a body and waits for it no longer than the call lasts. */
    <T> Outcome<T> pass(String plugin, ClassLoader loader, Call call, Body<T> body) {
        return pass(plugin, loader, call, body, () -> {});
    }

    /** The same; when the thread has ended, be it long after it was abandoned, {@code ended} runs. */
    <T> Outcome<T> pass(String plugin, ClassLoader loader, Call call, Body<T> body, Runnable ended) {
        FutureTask<Outcome<T>> task = new FutureTask<>(() -> guarded(plugin, loader, call, body));
        start(plugin, task, ended);
        try {
            return task.get(call.timeLeft().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return abandoned(
                    plugin,
                    task,
                    call,
                    "The plugin did not answer within " + call.limit().toMillis() + " ms.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return abandoned(plugin, task, call, "Nobody waits for this call any more.");
        } catch (ExecutionException | CancellationException e) {
            throw new IllegalStateException("The gate let an exception pass.", e);
        }
    }

    /** Ends what was made; the plugin is unloaded whatever comes of it. */
    Outcome<Boolean> end(String plugin, ClassLoader loader, Call call, AutoCloseable end) {
        return pass(plugin, loader, call, () -> {
            end.close();
            return true;
        });
    }

    private static void start(String plugin, FutureTask<?> task, Runnable ended) {
        Runnable work = () -> {
            try {
                task.run();
            } finally {
                ended.run();
            }
        };
        try {
            Thread thread = new Thread(null, work, "lunxun-plugin-" + plugin, 0, false);
            thread.setDaemon(true);
            thread.start();
        } catch (RuntimeException | Error e) {
            ended.run();
            throw e;
        }
    }

    private static <T> Outcome<T> abandoned(String plugin, FutureTask<?> task, Call call, String detail) {
        Call.Over over = call.end(ProviderReason.PLUGIN_TIMED_OUT, detail);
        task.cancel(true);
        LOG.warn("A call of plugin {} is given up, its thread left to itself: {}", plugin, over.detail());
        return new Outcome.Failed<>(over.reason(), over.detail(), false);
    }

    /** Everything that may run code of the plugin is in here, the questions to its exceptions included. */
    private static <T> Outcome<T> guarded(String plugin, ClassLoader loader, Call call, Body<T> body) {
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
