package org.lunxun.cli;

import java.util.Locale;
import java.util.OptionalDouble;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.planning.PlanListener;
import org.lunxun.model.Stability;

/**
 * Tells on standard error how far a command has come: a bar where a person watches, plain lines elsewhere. Used by one
 * thread.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class Progress implements PlanListener, AutoCloseable {

    private static final long NANOS_BETWEEN_LINES = 10_000_000_000L;
    private static final int BAR_WIDTH = 100;

    private final Surroundings surroundings;
    private @Nullable Stage stage;
    private @Nullable ProgressBar bar;
    private long lastLine;

    /**
     * Nothing is told yet.
     *
     * @param surroundings where to tell it
     */
    public Progress(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Tells one line, above the bar if there is one.
     *
     * @param words a sentence or less
     */
    public void line(String words) {
        close();
        surroundings.err().println(words);
    }

    @Override
    public void onProgress(PlanListener.Progress progress) {
        boolean entered = progress.stage() != stage;
        stage = progress.stage();
        if (surroundings.terminal()) {
            showBar(progress, entered);
        } else {
            showLine(progress, entered);
        }
    }

    private void showBar(PlanListener.Progress progress, boolean entered) {
        if (entered) {
            close();
        }
        if (bar == null) {
            bar = new ProgressBarBuilder()
                    .setTaskName(words(progress.stage()))
                    .setInitialMax(Math.max(1, progress.total()))
                    .setConsumer(new ConsoleProgressBarConsumer(surroundings.err(), BAR_WIDTH))
                    .clearDisplayOnFinish()
                    .build();
        }
        bar.maxHint(Math.max(1, progress.total()));
        bar.stepTo(progress.done());
        bar.setExtraMessage(known(progress));
    }

    private void showLine(PlanListener.Progress progress, boolean entered) {
        long now = surroundings.nanoTime().getAsLong();
        if (!entered && now - lastLine < NANOS_BETWEEN_LINES) {
            return;
        }
        lastLine = now;
        String share = entered || progress.total() <= 0
                ? ""
                : String.format(Locale.ROOT, " %d %%", Math.min(100, 100 * progress.done() / progress.total()));
        surroundings.err().println(words(progress.stage()) + share + known(progress));
    }

    private static String known(PlanListener.Progress progress) {
        return shown(", score ", progress.bestScore()) + shown(", bound ", progress.bound());
    }

    private static String shown(String label, OptionalDouble value) {
        return value.isPresent() ? label + Figures.points(value.getAsDouble()) : "";
    }

    private static String words(Stage stage) {
        return switch (stage) {
            case COMPILE -> "Laying out the problem";
            case PRICES -> "Pricing what is scarce";
            case CONSTRUCTION -> "Making a first plan";
            case IMPROVEMENT -> "Improving the plan";
            case EVALUATION -> "Checking and explaining the plan";
        };
    }

    /** Takes the bar away; what comes next starts on a line of its own. */
    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
